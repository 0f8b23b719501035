// Arrays of text: one buffer for all, which is several times faster than one text after the other. Its layout is in
// `crossing/src/marshal/text_row.rs`.

import { allocate, bytesOf, free, readText, viewOf } from "../memory.js";
import { encodeText } from "../text.js";
import { checkElements } from "./elements.js";
import { checkString } from "./string.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/** The length of what is no text. */
const NONE = 0xffffffff;

/** @type {Converter} */
export const stringArray = {
  lifts: ["i32", "i32"],
  lowers: ["i32", "i32"],
  lift: liftStrings,
  take: takeStrings,
  check: (value, site) => checkElements(value, site, checkString),
  lower: lowerStrings,
};

/** Of `Option`s. @type {Converter} */
export const optionalStringArray = { ...stringArray, check: (value, site) => checkElements(value, site, checkOptional) };

/**
 * @param {unknown} value
 * @param {Site} site
 */
function checkOptional(value, site) {
  if (value !== null && value !== undefined) {
    checkString(value, site);
  }
}

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} address
 * @param {number} bytes
 */
function liftStrings(core, _site, address, bytes) {
  if (bytes === 0) {
    return [];
  }
  const start = address >>> 0;
  const view = viewOf(core);
  const count = view.getUint32(start, true);
  const head = 4 * (count + 1);
  const text = readText(core, start + head, bytes - head);
  const strings = [];
  for (let index = 1, at = 0; index <= count; index += 1) {
    const length = view.getUint32(start + 4 * index, true);
    if (length === NONE) {
      strings.push(null);
    } else {
      strings.push(text.substring(at, at + length));
      at += length;
    }
  }
  return strings;
}

/**
 * @param {Core} core
 * @param {Site} site
 * @param {number} address
 * @param {number} bytes
 */
function takeStrings(core, site, address, bytes) {
  const strings = liftStrings(core, site, address, bytes);
  free(core, address, bytes, 1);
  return strings;
}

/**
 * @param {Core} core
 * @param {readonly (string | null | undefined)[]} strings
 */
function lowerStrings(core, strings) {
  if (strings.length === 0) {
    return (core.b = 0);
  }
  const utf8 = encodeText(strings.map(unpaired).join(""));
  const head = 4 * (strings.length + 1);
  const bytes = head + utf8.length;
  const address = allocate(core, bytes, 1);
  bytesOf(core).set(utf8, address + head);
  const view = viewOf(core);
  view.setUint32(address, strings.length, true);
  strings.forEach((string, index) => view.setUint32(address + 4 * (index + 1), string?.length ?? NONE, true));
  core.b = bytes;
  return address;
}

/**
 * A text as it is, but for half of a surrogate pair at its end, which must not find another half in the text after it.
 * @param {string | null | undefined} string
 */
function unpaired(string) {
  if (!string) {
    return "";
  }
  const last = string.charCodeAt(string.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? `${string.slice(0, -1)}\ufffd` : string;
}
