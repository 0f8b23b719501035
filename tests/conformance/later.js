// What may be missing as of now: areas, and single rows of the others, about what does not exist yet.

/** Callbacks, and what comes with them. */
const AREAS = ["function"];

const ROWS = [
  // Callbacks.
  "compile-042 compile-043 compile-057 compile-058 compile-071 compile-079 compile-091 compile-092 compile-112 compile-114",
  "any-036 docs-013 exception-018 jsobject-010",
];

export const LATER = [...AREAS, ...ROWS.flatMap((row) => row.split(" "))];
