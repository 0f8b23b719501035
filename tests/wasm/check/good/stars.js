export * from "./renamed.js";
export * from "./circle.js";
