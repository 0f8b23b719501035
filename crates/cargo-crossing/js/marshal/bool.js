// `bool`: a Boolean, nothing else.

import { wrongType } from "../errors.js";
import { scalar } from "./scalar.js";

/** @import { Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function lowerBool(value, site) {
  if (typeof value !== "boolean") {
    throw wrongType(site, "a Boolean", value);
  }
  return value ? 1 : 0;
}

export const converter = () => scalar("i32", (slot) => slot !== 0, lowerBool);
