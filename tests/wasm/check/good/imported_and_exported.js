import { b } from "./renamed.js";
import * as all from "./renamed.js";
export { b as plus, all };
export * as again from "./renamed.js";
