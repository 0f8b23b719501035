// Texts in Rust's memory, for both glues written by hand.
// @ts-check

const SLOTS = 4;
const BYTES = 4096;

/** Node's own decoder, which needs no view for each text. */
const utf8Slice = /** @type {any} */ (globalThis).Buffer?.prototype.utf8Slice;

/** Above this length a decoder beats characters one by one, whose pieces the engine has to join when they are read. */
const DECODED = utf8Slice ? 12 : 72;

/** Above this length an encoder does; a call of it costs a browser as much as some 150 characters. */
const ENCODED = utf8Slice ? 20 : 150;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();
const { fromCharCode } = String;

/**
 * @typedef {{ memory: WebAssembly.Memory, scratch(): number, reserve(length: number): number, address(): number,
 *   dispose(address: number, length: number): void }} TextExports
 */

export class Memory {
  /** How many scratch slots hold arguments of calls that have not returned. */
  inUse = 0;
  /** The address of the text that was written last. */
  written = 0;
  #exports;
  #scratch;
  /** @type {Uint8Array} */
  #bytes;
  /** A view of each slot. @type {Uint8Array[]} */
  #slots = [];

  /** @param {TextExports} exports */
  constructor(exports) {
    this.#exports = exports;
    this.#scratch = exports.scratch();
    this.#bytes = this.#refresh();
  }

  /** The views go out of date when the memory grows: their length is 0 then. Asking for `byteLength` costs Node 20 6 ns. */
  #refresh() {
    const { buffer } = this.#exports.memory;
    this.#slots = Array.from({ length: SLOTS }, (_, slot) => new Uint8Array(buffer, this.#scratch + slot * BYTES, BYTES));
    this.#bytes = new Uint8Array(buffer);
    return this.#bytes;
  }

  /**
   * @param {number} address
   * @param {number} length
   * @returns {string}
   */
  read(address, length) {
    const bytes = this.#bytes.length === 0 ? this.#refresh() : this.#bytes;
    if (length > DECODED) return this.#decode(address, address + length);
    let text = "";
    let at = address;
    for (const end = address + length - 8; at <= end; at += 8) {
      const a = bytes[at], b = bytes[at + 1], c = bytes[at + 2], d = bytes[at + 3];
      const e = bytes[at + 4], f = bytes[at + 5], g = bytes[at + 6], h = bytes[at + 7];
      if ((a | b | c | d | e | f | g | h) > 0x7f) return this.#decode(address, address + length);
      text += fromCharCode(a, b, c, d, e, f, g, h);
    }
    const rest = this.#readFew(bytes, at, address + length - at);
    return rest === undefined ? this.#decode(address, address + length) : text + rest;
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {string}
   */
  #decode(start, end) {
    return utf8Slice ? utf8Slice.call(this.#bytes, start, end) : decoder.decode(this.#bytes.subarray(start, end));
  }

  /**
   * Up to seven ASCII characters. One call makes all of them: each `+` would make a text of its own.
   * @param {Uint8Array} bytes
   * @param {number} at
   * @param {number} length
   */
  #readFew(bytes, at, length) {
    if (length === 0) return "";
    const a = bytes[at];
    const b = length > 1 ? bytes[at + 1] : 0;
    const c = length > 2 ? bytes[at + 2] : 0;
    const d = length > 3 ? bytes[at + 3] : 0;
    const e = length > 4 ? bytes[at + 4] : 0;
    const f = length > 5 ? bytes[at + 5] : 0;
    const g = length > 6 ? bytes[at + 6] : 0;
    if ((a | b | c | d | e | f | g) > 0x7f) return undefined;
    switch (length) {
      case 1:
        return fromCharCode(a);
      case 2:
        return fromCharCode(a, b);
      case 3:
        return fromCharCode(a, b, c);
      case 4:
        return fromCharCode(a, b, c, d);
      case 5:
        return fromCharCode(a, b, c, d, e);
      case 6:
        return fromCharCode(a, b, c, d, e, f);
      default:
        return fromCharCode(a, b, c, d, e, f, g);
    }
  }

  /**
   * Texts in one buffer: lengths in bytes, then the texts. One decode, and parts of it where all is ASCII.
   * @param {number} address
   * @param {number} length
   * @param {number} count
   */
  readRow(address, length, count) {
    const start = address + 4 * count;
    const text = this.read(start, address + length - start);
    const bytes = this.#bytes;
    const lengths = new DataView(bytes.buffer, address, 4 * count);
    const isAscii = text.length === address + length - start;
    const texts = [];
    for (let index = 0, at = 0; index < count; index += 1) {
      const end = at + lengths.getUint32(4 * index, true);
      texts.push(isAscii ? text.substring(at, end) : this.#decode(start + at, start + end));
      at = end;
    }
    return texts;
  }

  /**
   * Writes a text into the next slot, or into memory of its own. `written` is the address then.
   * @param {string} text
   * @returns {number} its length in bytes; the complement of it in memory of its own
   */
  write(text) {
    const slot = this.inUse;
    if (slot === SLOTS) return this.#writeLong(text);
    if (this.#bytes.length === 0) this.#refresh();
    const bytes = this.#slots[slot];
    this.written = this.#scratch + slot * BYTES;
    const { length } = text;
    if (length > BYTES) return this.#writeLong(text);
    if (length > ENCODED) {
      const { read, written } = encoder.encodeInto(text, bytes);
      return read === length ? written : this.#writeLong(text);
    }
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) return encoder.encodeInto(text, bytes).written;
      bytes[at] = code;
    }
    return length;
  }

  /** @param {string} text */
  #writeLong(text) {
    const utf8 = encoder.encode(text);
    this.written = this.#exports.reserve(utf8.length);
    this.#refresh().set(utf8, this.written);
    return ~utf8.length;
  }

  /**
   * The text that an export returned.
   * @param {number} length or the complement of it
   */
  result(length) {
    if (length >= 0) return this.read(this.#scratch + SLOTS * BYTES, length);
    const address = this.#exports.address();
    const text = this.read(address, ~length);
    this.#exports.dispose(address, ~length);
    return text;
  }
}
