export * from "./renamed.js";
export * from "./misspelled.js";
