// What may be missing as of now: areas, and single rows of the others, about what does not exist yet.

/** Tasks and promises as values, callbacks, and what comes with them. */
const AREAS = ["task", "function", "lifecycle", "leak", "threads"];

const ROWS = [
  // Promises.
  "any-031 any-032 array-050 compile-017 compile-018 compile-020 compile-021 compile-023 compile-024 compile-025 compile-046",
  "compile-052 compile-067 compile-083 compile-103 compile-104",
  // Callbacks.
  "compile-042 compile-043 compile-057 compile-058 compile-071 compile-079 compile-091 compile-092 compile-112 compile-114",
  "any-036 docs-013 exception-018 jsobject-010",
];

export const LATER = [...AREAS, ...ROWS.flatMap((row) => row.split(" "))];
