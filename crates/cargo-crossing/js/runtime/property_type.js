// `property_has` and `property_type`: what there is, without a conversion.

import { attempt } from "../attempt.js";
import { TYPE_NAMES } from "../contract.gen.js";
import { getHandle } from "../handles.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function property_has(core) {
  return (/** @type {number} */ object, /** @type {number} */ name, /** @type {number} */ length) =>
    attempt(core, () => (readText(core, name, length) in /** @type {object} */ (getHandle(core, object)) ? 1 : 0));
}

/** @param {Core} core */
export function property_type(core) {
  return (/** @type {number} */ object, /** @type {number} */ name, /** @type {number} */ length) =>
    attempt(core, () => {
      const value = /** @type {any} */ (getHandle(core, object))[readText(core, name, length)];
      return TYPE_NAMES.indexOf(typeof value);
    });
}
