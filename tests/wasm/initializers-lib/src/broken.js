// An initializer that cannot be imported.

throw new Error("broken on purpose");
