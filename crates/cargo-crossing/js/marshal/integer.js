// Integers up to 32 bits: a Number without fraction, in range.

import { outOfRange, wrongType } from "../errors.js";
import { Tag } from "../contract.gen.js";
import { scalar } from "./scalar.js";

/** @import { Site, Ty } from "../protocol.js" */

/** Lowest and highest value by tag. @type {Readonly<Record<number, readonly [number, number]>>} */
const RANGES = {
  [Tag.I8]: [-0x80, 0x7f],
  [Tag.U8]: [0, 0xff],
  [Tag.I16]: [-0x8000, 0x7fff],
  [Tag.U16]: [0, 0xffff],
  [Tag.I32]: [-0x80000000, 0x7fffffff],
  [Tag.U32]: [0, 0xffffffff],
  [Tag.Isize]: [-0x80000000, 0x7fffffff],
  [Tag.Usize]: [0, 0xffffffff],
};

/**
 * @param {unknown} value
 * @param {number} lowest
 * @param {number} highest
 * @param {Site} site
 */
export function lowerInteger(value, lowest, highest, site) {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw wrongType(site, "an integer", value);
  }
  if (value < lowest || value > highest) {
    throw outOfRange(site, value, lowest, highest);
  }
  return value;
}

/** @param {Ty} ty */
export function converter(ty) {
  const [lowest, highest] = /** @type {readonly [number, number]} */ (RANGES[ty.tag]);
  // wasm's i32 has no sign: above 2^31 it arrives negative.
  const lift = lowest === 0 ? (/** @type {number} */ slot) => slot >>> 0 : (/** @type {number} */ slot) => slot;
  return scalar("i32", lift, (value, site) => lowerInteger(value, lowest, highest, site));
}
