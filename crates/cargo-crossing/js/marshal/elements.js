// The elements of an Array from JavaScript: read once and checked, in a copy that nobody else can change.

import { wrongType } from "../errors.js";
import { ElementSite } from "./element_site.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/** No array of Rust's has more elements. */
const MOST = 2 ** 32 - 1;

/**
 * @param {unknown} value
 * @returns {value is any[]}
 */
export function isArray(value) {
  try {
    return Array.isArray(value);
  } catch {
    // A revoked proxy is nothing any more.
    return false;
  }
}

/**
 * How many elements to read. A proxy may say anything.
 * @param {readonly unknown[]} array
 */
export function countOf({ length }) {
  return Math.min(Math.max(Math.trunc(length) || 0, 0), MOST);
}

/**
 * The elements as `lower` is given them.
 * @param {unknown} value
 * @param {Site} site
 * @param {Converter["check"]} check
 * @param {Core} [core]
 * @returns {unknown[]}
 */
export function checkElements(value, site, check, core) {
  if (!isArray(value)) {
    throw wrongType(site, "an Array", value);
  }
  const at = new ElementSite(site);
  const copy = [];
  for (const count = countOf(value); at.index < count; at.index += 1) {
    const element = value[at.index];
    copy.push(check(element, at, core) ?? element);
  }
  return copy;
}
