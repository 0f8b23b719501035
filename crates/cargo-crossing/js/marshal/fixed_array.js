// Arrays of a fixed length, `[T; N]`: any other length is an error.

import { wrongType } from "../errors.js";
import { getterOf } from "./typed_array.js";

/** @import { Converter } from "../protocol.js" */
/** @import { TypedArray } from "./typed_array.js" */

/**
 * @param {Converter} array
 * @param {number} expected how many elements
 * @returns {Converter}
 */
export function fixedOf(array, expected) {
  const typedLength = getterOf("length");
  const lengthOf = (/** @type {unknown[] | TypedArray} */ elements) =>
    Array.isArray(elements) ? elements.length : typedLength.call(elements);
  return {
    ...array,
    check: (value, site, core) => {
      const elements = /** @type {unknown[] | TypedArray} */ (array.check(value, site, core));
      const length = lengthOf(elements);
      if (length !== expected) {
        throw wrongType(site, `an Array of length ${expected}`, value, `; its length is ${length}`);
      }
      // Rust counts on it, and the user's own typed array can be detached or resized by what runs before it is lowered.
      return elements === value ? array.copy?.(elements) : elements;
    },
  };
}
