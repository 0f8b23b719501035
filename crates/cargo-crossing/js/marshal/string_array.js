// Arrays of text: one buffer for all, which is several times faster than one text after the other. Its layout is in
// `crossing/src/marshal/text_row.rs`.

import { allocate, bytesOf, free, readText, viewOf } from "../memory.js";
import { encodeText } from "../text.js";
import { checkElements } from "./elements.js";
import { checkString } from "./string.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/** @type {Converter} */
export const stringArray = {
  lifts: ["i32", "i32"],
  lowers: ["i32", "i32"],
  lift: liftStrings,
  take: takeStrings,
  check: (value, site) => checkElements(value, site, checkString),
  lower: lowerStrings,
};

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} address
 * @param {number} bytes
 */
function liftStrings(core, _site, address, bytes) {
  const start = address >>> 0;
  const view = viewOf(core);
  const count = view.getUint32(start, true);
  const head = 4 * (count + 1);
  const text = readText(core, start + head, bytes - head);
  const strings = [];
  for (let index = 1, at = 0; index <= count; index += 1) {
    const end = at + view.getUint32(start + 4 * index, true);
    strings.push(text.substring(at, end));
    at = end;
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
 * @param {readonly string[]} strings
 */
function lowerStrings(core, strings) {
  const text = strings.join("");
  const utf8 = encodeText(text);
  // One byte a code unit: all of it is ASCII. Else halves of a surrogate pair may have met, and each is encoded alone.
  if (utf8.length === text.length) {
    return writeTexts(core, strings, [utf8]);
  }
  const texts = strings.map(encodeText);
  return writeTexts(core, texts, texts);
}

/**
 * @param {Core} core
 * @param {readonly { length: number }[]} lengths
 * @param {readonly Uint8Array[]} texts
 */
function writeTexts(core, lengths, texts) {
  const head = 4 * (lengths.length + 1);
  const bytes = texts.reduce((sum, { length }) => sum + length, head);
  const address = allocate(core, bytes, 1);
  const view = viewOf(core);
  view.setUint32(address, lengths.length, true);
  lengths.forEach(({ length }, index) => view.setUint32(address + 4 * (index + 1), length, true));
  let at = address + head;
  for (const text of texts) {
    bytesOf(core).set(text, at);
    at += text.length;
  }
  core.b = bytes;
  return address;
}
