// `set_module`: a test gives the program another module.

import { getHandle } from "../handles.js";
import { readText } from "../memory.js";
import { setModule } from "../modules.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function set_module(core) {
  return (/** @type {number} */ name, /** @type {number} */ length, /** @type {number} */ functions) =>
    setModule(core, readText(core, name, length), /** @type {object} */ (getHandle(core, functions)));
}
