// Arrays of numbers: a typed array to JavaScript, or with the annotation `Array` a plain one; from it the same typed array,
// or an Array. In memory the numbers themselves.

import { wrongType } from "../errors.js";
import { allocate, bytesOf, free } from "../memory.js";
import { ElementSite } from "./element_site.js";
import { countOf, isArray } from "./elements.js";

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
  // On Node 20 half as long as `slice` for 100 numbers.
  return numbersOf(Class, check, (numbers) => new Class(/** @type {any} */ (numbers)));
}

/**
 * @param {TypedArrayClass} Class
 * @param {Converter["check"]} check of a number
 * @returns {Converter}
 */
export function plainArrayOf(Class, check) {
  return numbersOf(Class, check, (numbers) => Array.from(/** @type {Iterable<unknown>} */ (numbers)));
}

/**
 * @param {TypedArrayClass} Class
 * @param {Converter["check"]} check
 * @param {(numbers: TypedArray) => unknown} copy of a part of Rust's memory
 * @returns {Converter}
 */
function numbersOf(Class, check, copy) {
  const size = Class.BYTES_PER_ELEMENT;
  // Which typed array a value is, of this page or of another. Nothing of the value's own is asked.
  const classOf = getterOf(Symbol.toStringTag);
  const lengthOf = getterOf("length");
  const lift = (/** @type {Core} */ core, /** @type {number} */ address, /** @type {number} */ length) =>
    copy(viewOf(core, Class, address, length));
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    lift: (core, _site, address, length) => lift(core, address, length),
    take: (core, _site, address, length) => {
      const numbers = lift(core, address, length);
      free(core, address, (length >>> 0) * size, size);
      return numbers;
    },
    check: (value, site) => (classOf.call(value) === Class.name ? value : checkNumbers(Class, check, value, site)),
    lower: (core, value) => lowerNumbers(core, Class, value, lengthOf.call(value)),
    // A detached one has length 0, and cannot be copied.
    copy: (value) => new Class(lengthOf.call(value) && value),
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
 * A getter that all typed arrays have, whatever a single one says itself.
 * @param {string | symbol} name
 */
export function getterOf(name) {
  const prototype = Object.getPrototypeOf(Uint8Array.prototype);
  return /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
}

/**
 * The numbers of an Array, checked.
 * @param {TypedArrayClass} Class
 * @param {Converter["check"]} check
 * @param {unknown} value
 * @param {Site} site
 */
function checkNumbers(Class, check, value, site) {
  if (!isArray(value)) {
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
 * @param {Core} core
 * @param {TypedArrayClass} Class
 * @param {TypedArray} value
 * @param {number} length
 */
function lowerNumbers(core, Class, value, length) {
  const size = Class.BYTES_PER_ELEMENT;
  const address = length === 0 ? 0 : allocate(core, length * size, size);
  if (length !== 0) {
    viewOf(core, Class, address, length).set(/** @type {any} */ (value));
  }
  core.b = length;
  return address;
}
