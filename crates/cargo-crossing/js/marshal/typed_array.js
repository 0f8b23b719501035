// Arrays of numbers: a typed array to JavaScript; from it the same typed array, or an Array. In memory the numbers
// themselves.

import { wrongType } from "../errors.js";
import { allocate, bytesOf, free } from "../memory.js";
import { ElementSite } from "./element_site.js";
import { countOf } from "./elements.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/**
 * @typedef {Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array |
 *   BigInt64Array | BigUint64Array} TypedArray
 */

/**
 * @typedef {{ readonly name: string, readonly BYTES_PER_ELEMENT: number, new (length: number): TypedArray,
 *   new (buffer: ArrayBufferLike, start: number, length: number): TypedArray }} TypedArrayClass
 */

/**
 * @param {TypedArrayClass} Class
 * @param {Converter["check"]} check of a number
 * @returns {Converter}
 */
export function typedArrayOf(Class, check) {
  const lift = (/** @type {Core} */ core, /** @type {number} */ address, /** @type {number} */ length) =>
    viewOf(core, Class, address, length).slice();
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    lift: (core, _site, address, length) => lift(core, address, length),
    take: (core, _site, address, length) => {
      const copy = lift(core, address, length);
      free(core, address, copy.byteLength, Class.BYTES_PER_ELEMENT);
      return copy;
    },
    check: (value, site) => checkNumbers(Class, check, value, site),
    lower: (core, value) => lowerNumbers(core, Class, value),
  };
}

/**
 * A part of Rust's memory.
 * @param {Core} core
 * @param {TypedArrayClass} Class
 * @param {number} address
 * @param {number} length
 */
function viewOf(core, Class, address, length) {
  return new Class(bytesOf(core).buffer, address >>> 0, length >>> 0);
}

/**
 * @param {TypedArrayClass} Class
 * @param {Converter["check"]} check
 * @param {unknown} value
 * @param {Site} site
 * @returns {TypedArray} `value` itself where it can hold nothing else, or a checked copy
 */
function checkNumbers(Class, check, value, site) {
  if (isOfClass(value, Class)) {
    return value;
  }
  if (!Array.isArray(value)) {
    throw wrongType(site, `an Array or ${Class.name}`, value);
  }
  const at = new ElementSite(site);
  const copy = new Class(countOf(value));
  for (const count = copy.length; at.index < count; at.index += 1) {
    const element = value[at.index];
    check(element, at);
    copy[at.index] = element;
  }
  return copy;
}

/**
 * Whether it is such a typed array, of this page or of another. Nothing of the value's own is asked.
 * @param {unknown} value
 * @param {TypedArrayClass} Class
 * @returns {value is TypedArray}
 */
function isOfClass(value, Class) {
  return getter(Symbol.toStringTag).call(value) === Class.name;
}

/**
 * A getter that all typed arrays have.
 * @param {string | symbol} name
 */
function getter(name) {
  const prototype = Object.getPrototypeOf(Uint8Array.prototype);
  return /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
}

/**
 * @param {Core} core
 * @param {TypedArrayClass} Class
 * @param {TypedArray} value
 */
function lowerNumbers(core, Class, value) {
  const length = getter("length").call(value);
  const size = Class.BYTES_PER_ELEMENT;
  const address = length === 0 ? 0 : allocate(core, length * size, size);
  if (address !== 0) {
    viewOf(core, Class, address, length).set(/** @type {any} */ (value));
  }
  core.b = length;
  return address;
}
