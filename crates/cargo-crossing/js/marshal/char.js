// `char`: a String of one code point.

import { wrongType } from "../errors.js";
import { scalar } from "./scalar.js";

/** @import { Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function lowerChar(value, site) {
  if (typeof value === "string") {
    const point = value.codePointAt(0);
    const isOne = point !== undefined && value.length === (point > 0xffff ? 2 : 1);
    if (isOne && (point < 0xd800 || point > 0xdfff)) {
      return point;
    }
  }
  throw wrongType(site, "a String of one code point", value);
}

export const converter = () => scalar("i32", (/** @type {number} */ slot) => String.fromCodePoint(slot), lowerChar);
