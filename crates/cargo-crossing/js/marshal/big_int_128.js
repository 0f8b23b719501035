// `i128` and `u128` as BigInts of the type's whole range. Two slots, the lower half first.

import { checkBigInt } from "./big_int.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkI128BigInt(value, site) {
  checkBigInt(value, -0x80000000000000000000000000000000n, 0x7fffffffffffffffffffffffffffffffn, site);
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkU128BigInt(value, site) {
  checkBigInt(value, 0n, 0xffffffffffffffffffffffffffffffffn, site);
}

/**
 * @param {Core} _core
 * @param {Site} _site
 * @param {bigint} low
 * @param {bigint} high
 */
export function liftI128BigInt(_core, _site, low, high) {
  return (high << 64n) | BigInt.asUintN(64, low);
}

/**
 * @param {Core} _core
 * @param {Site} _site
 * @param {bigint} low
 * @param {bigint} high
 */
export function liftU128BigInt(_core, _site, low, high) {
  return (BigInt.asUintN(64, high) << 64n) | BigInt.asUintN(64, low);
}

/**
 * A slot takes the lowest 64 bits.
 * @param {Core} core
 * @param {bigint} value
 */
function lower(core, value) {
  core.b = value >> 64n;
  return value;
}

export { liftI128BigInt as takeI128BigInt, lower as lowerI128BigInt };
export { liftU128BigInt as takeU128BigInt, lower as lowerU128BigInt };
