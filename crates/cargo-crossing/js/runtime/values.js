// `value_text`: what a value prints.

import { textOf } from "../errors.js";
import { getHandle } from "../handles.js";
import { assertAlive } from "../life.js";
import { lowerString } from "../marshal/string.js";
import { writeValue } from "../slots.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const STRING = { lowers: ["i32", "i32"], lower: lowerString };

/** @param {Core} core */
export function value_text(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle) => {
    writeValue(core, area, STRING, textOf(getHandle(core, handle)));
    // A `toString` of the user's may have swallowed the error of a death.
    assertAlive(core);
  };
}
