// `String` and `&str`: text, copied.

import { wrongType } from "../errors.js";
import { free, readText, writeText } from "../memory.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} address
 * @param {number} length
 */
export function liftString(core, _site, address, length) {
  return readText(core, address, length);
}

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} address
 * @param {number} length
 */
export function takeString(core, _site, address, length) {
  const text = readText(core, address, length);
  free(core, address, length, 1);
  return text;
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkString(value, site) {
  if (typeof value !== "string") {
    throw wrongType(site, "a String", value);
  }
}

/**
 * @param {Core} core
 * @param {unknown} value
 */
export function lowerString(core, value) {
  core.b = writeText(core, /** @type {string} */ (value));
  return core.written;
}
