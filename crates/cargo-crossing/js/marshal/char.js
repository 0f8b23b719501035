// `char`: a String of one code point.

import { wrongType } from "../errors.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {Core} _core
 * @param {Site} _site
 * @param {number} slot
 */
export function liftChar(_core, _site, slot) {
  return String.fromCodePoint(slot);
}
export { liftChar as takeChar };

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkChar(value, site) {
  if (typeof value === "string") {
    const point = value.codePointAt(0);
    const isOne = point !== undefined && value.length === (point > 0xffff ? 2 : 1);
    if (isOne && (point < 0xd800 || point > 0xdfff)) {
      return;
    }
  }
  throw wrongType(site, "a String of one code point", value);
}

/**
 * @param {Core} _core
 * @param {unknown} value
 */
export function lowerChar(_core, value) {
  return /** @type {number} */ (/** @type {string} */ (value).codePointAt(0));
}
