// Text from Rust's memory.

// A leading U+FEFF is text like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const { fromCharCode } = String;

const { process, Deno, Bun, Buffer } = /** @type {any} */ (globalThis);
const isNode = process?.versions?.node && !Deno && !Bun;

/** Node's own decoder, which needs no view for each text: 24 bytes 57 ns against 81. */
const utf8Slice = isNode ? Buffer?.prototype.utf8Slice : undefined;

/**
 * Up to how many bytes a loop beats the decoder, the text being read afterwards. Node 20: 5 bytes 19 ns against 66, 13
 * bytes 91 against 83. In browsers a call of the decoder costs some 250 ns.
 */
const SHORT = isNode ? 12 : 64;

/** Up to how many characters a loop beats the encoder, a call of which costs some 200 ns in browsers. */
const SHORT_TO_RUST = isNode || Bun ? 16 : 120;

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
export function decodeText(bytes, start, end) {
  return (end - start <= SHORT ? readAscii(bytes, start, end) : undefined) ?? decode(bytes, start, end);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
function decode(bytes, start, end) {
  return utf8Slice ? utf8Slice.call(bytes, start, end) : decoder.decode(bytes.subarray(start, end));
}

/**
 * The text, if it is ASCII. In blocks, since each `+` above 12 characters makes a rope.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} end
 */
function readAscii(bytes, at, end) {
  let text = "";
  for (; end - at >= 8; at += 8) {
    const a = bytes[at];
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const d = bytes[at + 3];
    const e = bytes[at + 4];
    const f = bytes[at + 5];
    const g = bytes[at + 6];
    const h = bytes[at + 7];
    if ((a | b | c | d | e | f | g | h) > 0x7f) {
      return undefined;
    }
    text += fromCharCode(a, b, c, d, e, f, g, h);
  }
  if (at === end) {
    return text;
  }
  const rest = readFew(bytes, at, end - at);
  return rest === undefined ? undefined : text + rest;
}

/**
 * Up to seven characters at once, if they are ASCII.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} length
 */
function readFew(bytes, at, length) {
  const a = bytes[at];
  const b = length > 1 ? bytes[at + 1] : 0;
  const c = length > 2 ? bytes[at + 2] : 0;
  const d = length > 3 ? bytes[at + 3] : 0;
  const e = length > 4 ? bytes[at + 4] : 0;
  const f = length > 5 ? bytes[at + 5] : 0;
  const g = length > 6 ? bytes[at + 6] : 0;
  if ((a | b | c | d | e | f | g) > 0x7f) {
    return undefined;
  }
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

const encoder = new TextEncoder();

/**
 * Writes a text as UTF-8 where there may be room for it. Lone surrogates become U+FFFD.
 * @param {string} text
 * @param {Uint8Array} to
 * @returns {number} how many bytes it is; -1 if there is no room
 */
export function encodeInto(text, to) {
  const { length } = text;
  if (length <= SHORT_TO_RUST && length <= to.length && writeAscii(text, to)) {
    return length;
  }
  if (length > to.length) {
    return -1;
  }
  const { read, written } = encoder.encodeInto(text, to);
  return read === length ? written : -1;
}

/**
 * @param {string} text
 * @param {Uint8Array} to
 */
function writeAscii(text, to) {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) {
      return false;
    }
    to[at] = code;
  }
  return true;
}

/**
 * A text as UTF-8.
 * @param {string} text
 */
export function encodeText(text) {
  return encoder.encode(text);
}
