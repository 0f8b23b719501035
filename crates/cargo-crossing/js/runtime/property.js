// `property_get` and `property_set`: a property of an object that Rust holds.

import { attempt } from "../attempt.js";
import { liftPassed, writeResult } from "../dynamic.js";
import { getHandle } from "../handles.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */
/** @import { Place } from "../dynamic.js" */

/** @param {Core} core */
export function property_get(core) {
  return (
    /** @type {number} */ object,
    /** @type {number} */ name,
    /** @type {number} */ length,
    /** @type {number} */ ty,
    /** @type {number} */ area,
  ) =>
    attempt(core, () => {
      const key = readText(core, name, length);
      const value = /** @type {any} */ (getHandle(core, object))[key];
      writeResult(core, value, ty, area, place(key));
    });
}

/** @param {Core} core */
export function property_set(core) {
  return (
    /** @type {number} */ object,
    /** @type {number} */ name,
    /** @type {number} */ length,
    /** @type {number} */ value,
  ) =>
    attempt(core, () => {
      const key = readText(core, name, length);
      /** @type {any} */ (getHandle(core, object))[key] = liftPassed(core, value, place(key));
    });
}

/**
 * @param {string} key
 * @returns {Place}
 */
function place(key) {
  return { kind: "property", function: `\`${key}\``, part: "value" };
}
