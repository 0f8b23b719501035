export { plus as sum } from "./renamed.js";
