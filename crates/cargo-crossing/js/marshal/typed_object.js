// Typed objects, `js_type!`: objects of a class, by reference.

import { Code, CrossingError, place, wrongType } from "../errors.js";
import { isObject, liftObject, lowerObject, takeObject } from "./object.js";

/** @import { Converter, Site } from "../protocol.js" */

/**
 * The converter of a class's objects. The class is looked up at the first value and kept.
 * @param {string} path such as `globalThis.Element`
 * @returns {Converter}
 */
export function typedObjectOf(path) {
  /** @type {Function | undefined} */
  let Class;
  const check = (/** @type {unknown} */ value, /** @type {Site} */ site) => {
    Class ??= findClass(path, site);
    assertInstance(value, Class, path, site);
  };
  return { lifts: ["i32"], lowers: ["i32"], lift: liftObject, take: takeObject, check, lower: lowerObject };
}

/**
 * @param {string} path
 * @param {Site} site
 * @returns {Function}
 */
export function findClass(path, site) {
  const Class = classAt(path);
  if (typeof Class !== "function") {
    const problem = `${nameOf(path)} must be a class but was ${Class === null ? "null" : typeof Class}`;
    throw new CrossingError(Code.noFunction, `${place(site)}: ${problem}`, { site });
  }
  return Class;
}

/**
 * @param {unknown} value
 * @param {Function} Class
 * @param {string} path
 * @param {Site} site
 */
export function assertInstance(value, Class, path, site) {
  // A class may say of anything that it is an instance: an object it must be.
  if (!isObject(value) || !(value instanceof Class)) {
    throw wrongType(site, `an instance of \`${nameOf(path)}\``, value);
  }
}

/**
 * What stands at a path in the global object.
 * @param {string} path
 * @returns {unknown}
 */
export function classAt(path) {
  const [, ...parts] = path.split(".");
  return parts.reduce((/** @type {any} */ holder, part) => holder?.[part], globalThis);
}

/** @param {string} path */
function nameOf(path) {
  return path.slice(path.indexOf(".") + 1);
}
