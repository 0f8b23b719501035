// `i64` and `u64` as Numbers: safe integers only.
//
// To JavaScript they are the nearest Number and the difference to the exact value, which is 0 for safe integers
// and lets the error name the others.

import { outOfRange } from "../errors.js";
import { notAnInteger } from "./integer.js";
import { lowerSame } from "./same.js";

/** @import { Core, Site } from "../protocol.js" */

const [LOWEST, HIGHEST] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
const ADVICE = "; BigInt holds it: annotate it with `BigInt` instead of `Number`";

/**
 * @param {number} nearest
 * @param {number} difference
 * @param {number} lowest
 * @param {Site} site
 */
function unsafe(nearest, difference, lowest, site) {
  return outOfRange(site, BigInt(nearest) + BigInt(difference), lowest, HIGHEST, ADVICE);
}

/**
 * @param {Core} _core
 * @param {Site} site
 * @param {number} nearest
 * @param {number} difference
 */
export function liftI64Number(_core, site, nearest, difference) {
  if (!Number.isSafeInteger(nearest)) {
    throw unsafe(nearest, difference, LOWEST, site);
  }
  return nearest;
}

/**
 * @param {Core} _core
 * @param {Site} site
 * @param {number} nearest
 * @param {number} difference
 */
export function liftU64Number(_core, site, nearest, difference) {
  if (!Number.isSafeInteger(nearest)) {
    throw unsafe(nearest, difference, 0, site);
  }
  return nearest;
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI64Number(value, site) {
  if (!Number.isSafeInteger(value)) {
    throw notAnInteger(value, LOWEST, HIGHEST, site);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU64Number(value, site) {
  if (!Number.isSafeInteger(value) || /** @type {number} */ (value) < 0) {
    throw notAnInteger(value, 0, HIGHEST, site);
  }
}

export { liftI64Number as takeI64Number, lowerSame as lowerI64Number };
export { liftU64Number as takeU64Number, lowerSame as lowerU64Number };
