// `bool`: a Boolean, nothing else.

import { wrongType } from "../errors.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {Core} _core
 * @param {Site} _site
 * @param {number} slot
 */
export function liftBool(_core, _site, slot) {
  return slot !== 0;
}
export { liftBool as takeBool };

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkBool(value, site) {
  if (typeof value !== "boolean") {
    throw wrongType(site, "a Boolean", value);
  }
}

/**
 * @param {Core} _core
 * @param {unknown} value
 */
export function lowerBool(_core, value) {
  return value ? 1 : 0;
}
