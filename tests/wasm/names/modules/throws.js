// A module that fails while it is evaluated.

throw new RangeError("thrown by the module");
