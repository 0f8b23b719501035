// The functions that Rust imports. Each way to cross imports this file under a `?query` of its own, so that engines
// keep what they learn about one way apart from the others.
// @ts-check
import { textsOf } from "./inputs.js";

/** @param {number} value */
export const integer = (value) => value ^ 0x2aa;

/** @param {number} value */
export const wide = (value) => ~value;

/** @param {number} value */
export const float = (value) => value * 0.5 + 0.125;

/** @param {number} value */
export const fallible = (value) => value ^ 0x155;

/** @param {boolean} value */
export const flag = (value) => !value;

/** @param {number} value */
export const byte = (value) => value ^ 0x55;

/** @param {number | null | undefined} value */
export const optional = (value) => (value === null || value === undefined ? 5 : (value & 4) === 0 ? null : value + 1);

/** @param {number} value */
export const make = (value) => ({ value });

/** @param {{ value: number }} object */
export const read = (object) => object.value;

/** @param {{ value: number }} object */
export const peek = (object) => object.value;

/** @param {string} text */
export const text5 = (text) => hash(text);

/** @param {string} text */
export const text24 = (text) => hash(text);

/** @param {string} text */
export const text48 = (text) => hash(text);

/** @param {string} text */
export const text1000 = (text) => hash(text);

/** @param {string} text */
export const textUnicode = (text) => hash(text);

/** @param {readonly string[]} texts */
export const texts100 = (texts) => texts.reduce((sum, text) => (Math.imul(sum, 31) + hash(text)) | 0, 0);

/**
 * @param {(value: number) => number} closure
 * @param {number} value
 */
export const lend = (closure, value) => closure(value);

const [of5, of13, of100, of1000] = [textsOf(5), textsOf(13), textsOf(100), textsOf(1000)];

/** @param {number} index */
export const string5 = (index) => of5[index];

/** @param {number} index */
export const string13 = (index) => of13[index];

/** @param {number} index */
export const string100 = (index) => of100[index];

/** @param {number} index */
export const string1000 = (index) => of1000[index];

/**
 * Reads up to nine characters from all over the text. The first read makes the engine finish a text that it has only
 * noted as a sum of pieces.
 * @param {string} text
 */
function hash(text) {
  const { length } = text;
  const step = (length >> 3) + 1;
  let sum = length + text.charCodeAt(length - 1);
  for (let at = 0; at < length; at += step) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

// The fillers: there to be bound and called.

/** @param {number} value */
export const number0 = (value) => value + 1;
/** @param {number} value */
export const number1 = (value) => value - 1;
/** @param {number} value */
export const number2 = (value) => value ^ 2;
/** @param {number} value */
export const number3 = (value) => value & 0xff;
/** @param {number} value */
export const attempt0 = (value) => value | 1;
/** @param {number} value */
export const attempt1 = (value) => value >> 1;
/** @param {number} value */
export const attempt2 = (value) => -value | 0;
/** @param {number} value */
export const attempt3 = (value) => (value * 3) | 0;
/** @param {number} value */
export const float0 = (value) => value / 3;
/** @param {number} value */
export const float1 = (value) => value * 1.5;
/** @param {number} value */
export const float2 = (value) => value - 0.5;
/** @param {number} value */
export const float3 = (value) => Math.abs(value);
/** @param {boolean} value */
export const flag0 = (value) => !value;
/** @param {boolean} value */
export const flag1 = (value) => value;
/** @param {boolean} value */
export const flag2 = (value) => value === true;
/** @param {string} text */
export const word0 = (text) => text.length;
/** @param {string} text */
export const word1 = (text) => text.charCodeAt(0);
/** @param {string} text */
export const word2 = (text) => text.indexOf("w");
/** @param {number | null | undefined} value */
export const maybe0 = (value) => value ?? null;
/** @param {number | null | undefined} value */
export const maybe1 = (value) => (value ?? 0) + 1;
/** @param {number | null | undefined} value */
export const maybe2 = (value) => (value === 3 ? null : 3);
