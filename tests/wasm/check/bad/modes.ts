export type { Kind as Mode } from "./kinds.js";
