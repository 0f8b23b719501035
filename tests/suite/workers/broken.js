// A worker whose script fails.

throw new RangeError("not today");
