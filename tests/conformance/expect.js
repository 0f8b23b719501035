// What the column `expected` asks for.

import assert from "node:assert/strict";
import { quoted } from "./cases.js";

/**
 * Whether two values are the same: NaN is, Dates of one time are, arrays of the same elements are.
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (one instanceof Date && other instanceof Date) {
    return Object.is(one.getTime(), other.getTime());
  }
  if (isList(one) && isList(other)) {
    const elements = [...one];
    return elements.length === other.length && elements.every((element, index) => same(element, other[index]));
  }
  return one === other || (one !== one && other !== other);
}

/** @param {any} value */
function isList(value) {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/**
 * @param {any} actual
 * @param {any} expected
 * @param {string} where
 */
export function assertSame(actual, expected, where) {
  assert.ok(same(actual, expected), `${where}: expected ${show(expected)}, got ${show(actual)}`);
}

/** @param {any} value */
export function show(value) {
  return `${typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value)} (${typeof value})`;
}

/**
 * Whether an expectation is an error.
 * @param {string} expected
 */
export function isRefusal(expected) {
  return /^(JSException|JsError|OverflowException|Error|error|throws)\b/.test(expected);
}

/**
 * Asserts that an error's text has all texts of the expectation, with `{v}` for the value, and all of `also`.
 * @param {string} text
 * @param {string} expected
 * @param {unknown} value
 * @param {string[]} [also]
 */
export function assertText(text, expected, value, also = []) {
  for (const part of [...quoted(expected), ...also].map((part) => part.replaceAll("{v}", () => String(value)))) {
    assert.ok(text.includes(part), `${JSON.stringify(text)} lacks ${JSON.stringify(part)}`);
  }
}
