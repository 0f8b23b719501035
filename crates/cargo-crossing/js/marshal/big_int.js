// `i64` and `u64` as BigInts of the type's whole range.

import { outOfRange, wrongType } from "../errors.js";
import { liftSame, lowerSame } from "./same.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {bigint} lowest
 * @param {bigint} highest
 * @param {Site} site
 */
export function checkBigInt(value, lowest, highest, site) {
  if (typeof value !== "bigint") {
    // The words are the .NET runtime's.
    throw wrongType(site, "an bigint", value);
  }
  if (value < lowest || value > highest) {
    throw outOfRange(site, value, lowest, highest);
  }
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI64BigInt(value, site) {
  checkBigInt(value, -0x8000000000000000n, 0x7fffffffffffffffn, site);
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU64BigInt(value, site) {
  checkBigInt(value, 0n, 0xffffffffffffffffn, site);
}

/**
 * @param {Core} _core
 * @param {Site} _site
 * @param {bigint} slot
 */
export function liftU64BigInt(_core, _site, slot) {
  return BigInt.asUintN(64, slot);
}

export { liftSame as liftI64BigInt, liftSame as takeI64BigInt, lowerSame as lowerI64BigInt };
export { liftU64BigInt as takeU64BigInt, lowerSame as lowerU64BigInt };
