// `JsObject`: an object or function, by reference.

import { wrongType } from "../errors.js";
import { addHandle, getHandle, removeHandle } from "../handles.js";

/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @returns {value is object}
 */
export function isObject(value) {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} handle
 */
export function liftObject(core, _site, handle) {
  return getHandle(core, handle);
}

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} handle
 */
export function takeObject(core, _site, handle) {
  return removeHandle(core, handle);
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkObject(value, site) {
  if (!isObject(value)) {
    // The words after the semicolon are the .NET runtime's.
    const advice = value == null ? "" : `; JSObject proxy of ${typeof value} is not supported`;
    throw wrongType(site, "an Object", value, advice);
  }
}

/**
 * @param {Core} core
 * @param {unknown} value
 */
export function lowerObject(core, value) {
  return addHandle(core, value);
}
