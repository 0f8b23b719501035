// `value_text`: what a value prints.

import { textOf } from "../errors.js";
import { lowerString } from "../marshal/string.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const STRING = { lowers: ["i32", "i32"], lower: lowerString };

/** @param {Core} core */
export function value_text(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle) => {
    core.write(area, STRING, textOf(core.handles.get(handle)));
    // A `toString` of the user's may have swallowed the error of a death.
    core.assertAlive();
  };
}
