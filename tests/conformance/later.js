// The areas whose rows may be missing as of now: what they are about does not exist yet.

export const LATER = [
  "array",
  "view",
  "jsobject",
  "any",
  "task",
  "function",
  "managedobject",
  "lifecycle",
  "leak",
  "threads",
  "docs",
  "compile",
  "exception",
];
