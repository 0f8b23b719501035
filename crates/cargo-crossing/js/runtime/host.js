// `global_this` and `argument`: what surrounds the program.

import { lowerString } from "../marshal/string.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** A text, or none. @type {Lowerer} */
const ARGUMENT = {
  lowers: ["i32", "i32", "i32"],
  lower: (core, text) => {
    const address = lowerString(core, text ?? "");
    core.c = core.b;
    core.b = address;
    return text === undefined ? 0 : 1;
  },
};

/** @param {Core} core */
export function global_this(core) {
  return () => core.handles.add(globalThis);
}

/** @param {Core} core */
export function argument(core) {
  return (/** @type {number} */ area, /** @type {number} */ index) => core.write(area, ARGUMENT, core.args[index]);
}
