// The loops over the exports. Each way to cross imports this file under a `?query` of its own, as `functions.js`.
// @ts-check
import { COUNT, NUMBERS, textsOf } from "./inputs.js";

/** `callback` is a closure of Rust's, the others are exports. @typedef {{ integer(value: number): number, length(text: string): number, upper(text: string): string, callback(value: number): number }} Exports */

const LAST = COUNT - 1;
const [texts13, texts1000] = [textsOf(13), textsOf(1000)];

/**
 * The cases of exports. Each answers a number that depends on each argument and on each result.
 * @type {Record<string, (exports: Exports, calls: number) => number>}
 */
export const LOOPS = {
  "export-i32"(exports, calls) {
    let sum = 0;
    for (let index = 0; index < calls; index += 1) {
      sum = (Math.imul(sum, 31) + exports.integer(NUMBERS[index & LAST])) | 0;
    }
    return sum;
  },
  "export-str-13"(exports, calls) {
    let sum = 0;
    for (let index = 0; index < calls; index += 1) {
      sum = (Math.imul(sum, 31) + exports.length(texts13[index & LAST])) | 0;
    }
    return sum;
  },
  "export-str-1000"(exports, calls) {
    let sum = 0;
    for (let index = 0; index < calls; index += 1) {
      sum = (Math.imul(sum, 31) + exports.length(texts1000[index & LAST])) | 0;
    }
    return sum;
  },
  "export-string-13"(exports, calls) {
    let sum = 0;
    for (let index = 0; index < calls; index += 1) {
      const text = exports.upper(texts13[index & LAST]);
      sum = (Math.imul(sum, 31) + text.charCodeAt(index % 13) + text.length) | 0;
    }
    return sum;
  },
  callback(exports, calls) {
    let sum = 0;
    for (let index = 0; index < calls; index += 1) {
      sum = (Math.imul(sum, 31) + exports.callback(NUMBERS[index & LAST])) | 0;
    }
    return sum;
  },
};
