// Text from Rust's memory.

// A leading U+FEFF is text like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const { fromCharCode } = String;

const { process, Deno, Bun } = /** @type {any} */ (globalThis);

/**
 * Up to how many bytes a loop beats the decoder, the text being read afterwards. Node 20: 5 bytes 19 ns against 66, 13
 * bytes 91 against 83. In browsers a call of the decoder costs some 250 ns.
 */
const SHORT = process?.versions?.node && !Deno && !Bun ? 12 : 64;

/** Up to how many characters a loop beats the encoder. */
const SHORT_TO_RUST = 16;

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
export function readText(bytes, start, end) {
  return (end - start <= SHORT ? readAscii(bytes, start, end) : undefined) ?? decoder.decode(bytes.subarray(start, end));
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
    const a = byte(bytes, at);
    const b = byte(bytes, at + 1);
    const c = byte(bytes, at + 2);
    const d = byte(bytes, at + 3);
    const e = byte(bytes, at + 4);
    const f = byte(bytes, at + 5);
    const g = byte(bytes, at + 6);
    const h = byte(bytes, at + 7);
    if ((a | b | c | d | e | f | g | h) > 0x7f) {
      return undefined;
    }
    text += fromCharCode(a, b, c, d, e, f, g, h);
  }
  if (end - at >= 4) {
    const a = byte(bytes, at);
    const b = byte(bytes, at + 1);
    const c = byte(bytes, at + 2);
    const d = byte(bytes, at + 3);
    if ((a | b | c | d) > 0x7f) {
      return undefined;
    }
    text += fromCharCode(a, b, c, d);
    at += 4;
  }
  for (; at < end; at += 1) {
    const code = byte(bytes, at);
    if (code > 0x7f) {
      return undefined;
    }
    text += fromCharCode(code);
  }
  return text;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function byte(bytes, at) {
  return /** @type {number} */ (bytes[at]);
}

const encoder = new TextEncoder();

/**
 * Writes a text as UTF-8 where there may be room for it. Lone surrogates become U+FFFD.
 * @param {string} text
 * @param {Uint8Array} to
 * @returns {number} how many bytes it is; -1 if there is no room
 */
export function writeText(text, to) {
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
