// `f32` and `f64`: any Number.

import { wrongType } from "../errors.js";
import { Tag } from "../contract.gen.js";
import { scalar } from "./scalar.js";

/** @import { Site, Ty } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function lowerFloat(value, site) {
  if (typeof value !== "number") {
    throw wrongType(site, "a Number", value);
  }
  return value;
}

/** @param {Ty} ty */
export const converter = (ty) => scalar(ty.tag === Tag.F32 ? "f32" : "f64", (slot) => slot, lowerFloat);
