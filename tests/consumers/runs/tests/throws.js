// It cannot be imported.

throw new RangeError("at import");
