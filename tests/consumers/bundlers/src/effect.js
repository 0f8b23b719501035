// Imported for its effect alone.

globalThis.mark = "!";
