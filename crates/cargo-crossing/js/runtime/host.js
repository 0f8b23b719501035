// `global_this` and `argument`: what surrounds the program.

import { addHandle } from "../handles.js";
import { checkedArgs } from "../main.js";
import { lowerString } from "../marshal/string.js";
import { writeValue } from "../slots.js";

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
  return () => addHandle(core, globalThis);
}

/** @param {Core} core */
export function argument(core) {
  core.args = checkedArgs(core.options.args ?? /** @type {any} */ (globalThis).process?.argv?.slice(2) ?? []);
  return (/** @type {number} */ area, /** @type {number} */ index) => writeValue(core, area, ARGUMENT, core.args[index]);
}
