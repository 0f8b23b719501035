// Integers up to 32 bits: a Number without fraction, in range.

import { outOfRange, wrongType } from "../errors.js";
import { liftSame, lowerSame } from "./same.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * The error of a value that is no integer from `lowest` to `highest`.
 * @param {unknown} value
 * @param {number} lowest
 * @param {number} highest
 * @param {Site} site
 */
export function notAnInteger(value, lowest, highest, site) {
  return typeof value === "number" && Number.isSafeInteger(value)
    ? outOfRange(site, value, lowest, highest)
    : wrongType(site, "an integer", value);
}

/**
 * An integer that wasm gives as signed.
 * @param {Core} _core
 * @param {Site} _site
 * @param {number} slot
 */
function liftUnsigned(_core, _site, slot) {
  return slot >>> 0;
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI8(value, site) {
  if (typeof value !== "number" || (value << 24) >> 24 !== value) {
    throw notAnInteger(value, -0x80, 0x7f, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU8(value, site) {
  if (typeof value !== "number" || (value & 0xff) !== value) {
    throw notAnInteger(value, 0, 0xff, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI16(value, site) {
  if (typeof value !== "number" || (value << 16) >> 16 !== value) {
    throw notAnInteger(value, -0x8000, 0x7fff, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU16(value, site) {
  if (typeof value !== "number" || (value & 0xffff) !== value) {
    throw notAnInteger(value, 0, 0xffff, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI32(value, site) {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw notAnInteger(value, -0x80000000, 0x7fffffff, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU32(value, site) {
  if (typeof value !== "number" || value >>> 0 !== value) {
    throw notAnInteger(value, 0, 0xffffffff, site);
  }
}

export { liftSame as liftI8, liftSame as takeI8, lowerSame as lowerI8 };
export { liftSame as liftU8, liftSame as takeU8, lowerSame as lowerU8 };
export { liftSame as liftI16, liftSame as takeI16, lowerSame as lowerI16 };
export { liftSame as liftU16, liftSame as takeU16, lowerSame as lowerU16 };
export { liftSame as liftI32, liftSame as takeI32, lowerSame as lowerI32 };
export { liftUnsigned as liftU32, liftUnsigned as takeU32, lowerSame as lowerU32 };
// A pointer has 32 bits.
export { liftSame as liftIsize, liftSame as takeIsize, checkI32 as checkIsize, lowerSame as lowerIsize };
export { liftUnsigned as liftUsize, liftUnsigned as takeUsize, checkU32 as checkUsize, lowerSame as lowerUsize };
