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
  const lengthOf = getterOf("length");
  return {
    ...array,
    check: (value, site, core) => {
      const elements = /** @type {unknown[] | TypedArray} */ (array.check(value, site, core));
      const length = Array.isArray(elements) ? elements.length : lengthOf.call(elements);
      if (length !== expected) {
        throw wrongType(site, `an Array of length ${expected}`, value, `; its length is ${length}`);
      }
      return elements;
    },
  };
}
