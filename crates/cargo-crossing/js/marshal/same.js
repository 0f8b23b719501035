// Values that are their own slot.

/** @import { Core, Site } from "../protocol.js" */

/**
 * @template T
 * @param {Core} _core
 * @param {Site} _site
 * @param {T} slot
 */
export function liftSame(_core, _site, slot) {
  return slot;
}

/**
 * @template T
 * @param {Core} _core
 * @param {T} value
 */
export function lowerSame(_core, value) {
  return value;
}
