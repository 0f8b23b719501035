// `value_any`: a value that was thrown, as a `JsAny`. It stays itself, Arrays too.

import { textOf } from "../errors.js";
import { getHandle } from "../handles.js";
import { isAny, lowerReference } from "../marshal/any.js";
import { writeValue } from "../slots.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const ANY = { lowers: ["i32", "f64", "i32"], lower: lowerReference };

/** @param {Core} core */
export function value_any(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle) => {
    const value = getHandle(core, handle);
    writeValue(core, area, ANY, isAny(value) ? value : textOf(value));
  };
}
