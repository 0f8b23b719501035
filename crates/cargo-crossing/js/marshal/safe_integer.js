// `i64` and `u64` as Numbers: safe integers only.
//
// To JavaScript they are the nearest Number and the difference to the exact value, which is 0 for safe integers
// and lets the error name the others.

import { outOfRange } from "../errors.js";
import { Tag } from "../contract.gen.js";
import { lowerInteger } from "./integer.js";

/** @import { Converter, Site, Ty } from "../protocol.js" */

const ADVICE = "; BigInt holds it: annotate it with `BigInt` instead of `Number`";

/**
 * @param {number} nearest
 * @param {number} difference
 * @param {number} lowest
 * @param {Site} site
 */
export function liftSafeInteger(nearest, difference, lowest, site) {
  if (!Number.isSafeInteger(nearest)) {
    const exact = BigInt(nearest) + BigInt(difference);
    throw outOfRange(site, exact, lowest, Number.MAX_SAFE_INTEGER, ADVICE);
  }
  return nearest;
}

/**
 * @param {Ty} ty
 * @returns {Converter}
 */
export function converter(ty) {
  const lowest = ty.tag === Tag.U64Number ? 0 : Number.MIN_SAFE_INTEGER;
  /** @type {Converter["lift"]} */
  const lift = (_core, slots, at, site) => liftSafeInteger(Number(slots[at]), Number(slots[at + 1]), lowest, site);
  return {
    lifts: ["f64", "i32"],
    lowers: ["f64"],
    lift,
    take: lift,
    lower: (_core, value, site, to) =>
      void to.slots.push(lowerInteger(value, lowest, Number.MAX_SAFE_INTEGER, site)),
  };
}
