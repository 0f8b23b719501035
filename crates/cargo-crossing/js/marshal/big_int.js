// `i64` and `u64` as BigInts of the type's whole range.
// "an bigint" are the words of the .NET runtime.

import { outOfRange, wrongType } from "../errors.js";
import { Tag } from "../contract.gen.js";
import { scalar } from "./scalar.js";

/** @import { Site, Ty } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {bigint} lowest
 * @param {bigint} highest
 * @param {Site} site
 */
export function lowerBigInt(value, lowest, highest, site) {
  if (typeof value !== "bigint") {
    throw wrongType(site, "an bigint", value);
  }
  if (value < lowest || value > highest) {
    throw outOfRange(site, value, lowest, highest);
  }
  return value;
}

/** @param {Ty} ty */
export function converter(ty) {
  if (ty.tag === Tag.U64BigInt) {
    const highest = 2n ** 64n - 1n;
    return scalar(
      "i64",
      (/** @type {bigint} */ slot) => BigInt.asUintN(64, slot),
      (value, site) => lowerBigInt(value, 0n, highest, site),
    );
  }
  const [lowest, highest] = [-(2n ** 63n), 2n ** 63n - 1n];
  return scalar("i64", (slot) => slot, (value, site) => lowerBigInt(value, lowest, highest, site));
}
