// Reading and writing Rust's memory.

import { RuntimeExport, Scratch } from "./contract.gen.js";
import { Code, CrossingError } from "./errors.js";
import { enter } from "./life.js";
import { decodeText, encodeInto, encodeText } from "./text.js";

/** @import { Core } from "./protocol.js" */

/**
 * The memory's bytes now. Growing the memory detaches the buffer, which shows as a length of 0: asked as `length`, since
 * `byteLength` costs some 6 ns a time on Node 20 once the memory has grown.
 * @param {Core} core
 */
export function bytesOf(core) {
  if (core.bytes.length === 0) {
    renew(core);
  }
  return core.bytes;
}

/**
 * The memory's view now.
 * @param {Core} core
 */
export function viewOf(core) {
  if (core.bytes.length === 0) {
    renew(core);
  }
  return core.view;
}

/** @param {Core} core */
function renew(core) {
  const { buffer } = core.memory;
  core.bytes = new Uint8Array(buffer);
  core.view = new DataView(buffer);
}

/**
 * Memory that Rust will free.
 * @param {Core} core
 * @param {number} bytes
 * @param {number} align
 */
export function allocate(core, bytes, align) {
  const pointer = enter(core, RuntimeExport.ALLOC, bytes, align) >>> 0;
  if (pointer === 0) {
    throw new CrossingError(Code.noMemory, `Rust has no memory for a value of ${bytes} bytes`);
  }
  return pointer;
}

/**
 * Frees memory that Rust gave away.
 * @param {Core} core
 * @param {number} pointer
 * @param {number} bytes
 * @param {number} align
 */
export function free(core, pointer, bytes, align) {
  if (bytes > 0) {
    enter(core, RuntimeExport.FREE, pointer, bytes, align);
  }
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {number} length in bytes
 */
export function readText(core, pointer, length) {
  const start = pointer >>> 0;
  return decodeText(bytesOf(core), start, start + (length >>> 0));
}

/**
 * Writes a text for Rust: into the next scratch slot if there is one and the text fits, else into memory that is
 * Rust's from then on. Lone surrogates become U+FFFD.
 * @param {Core} core
 * @param {string} text
 * @returns {number} its length in bytes; `core.written` is its address
 */
export function writeText(core, text) {
  if (core.scratchInUse < Scratch.SLOTS) {
    const length = encodeInto(text, scratchOf(core));
    if (length >= 0) {
      core.written = core.scratchAddress + core.scratchInUse * Scratch.BYTES;
      core.scratchInUse += 1;
      return length;
    }
  }
  if (text === "") {
    return (core.written = 0);
  }
  const utf8 = encodeText(text);
  core.written = allocate(core, utf8.length, 1);
  bytesOf(core).set(utf8, core.written);
  return utf8.length;
}

/**
 * The view of the next scratch slot.
 * @param {Core} core
 */
function scratchOf(core) {
  if (core.scratch[0]?.length !== Scratch.BYTES) {
    core.scratch = Array.from(
      { length: Scratch.SLOTS },
      (_, slot) => new Uint8Array(core.memory.buffer, core.scratchAddress + slot * Scratch.BYTES, Scratch.BYTES),
    );
  }
  return /** @type {Uint8Array} */ (core.scratch[core.scratchInUse]);
}

/**
 * @param {Core} core
 * @param {number} pointer of 16 bytes
 */
export function readI128(core, pointer) {
  const view = viewOf(core);
  const low = view.getBigUint64(pointer >>> 0, true);
  const high = view.getBigInt64((pointer >>> 0) + 8, true);
  return (high << 64n) | low;
}

/**
 * Writes 16 bytes into memory that is Rust's from then on.
 * @param {Core} core
 * @param {bigint} value
 */
export function writeI128(core, value) {
  const pointer = allocate(core, 16, 1);
  const view = viewOf(core);
  view.setBigUint64(pointer, BigInt.asUintN(64, value), true);
  view.setBigInt64(pointer + 8, BigInt.asIntN(64, value >> 64n), true);
  return pointer;
}

/**
 * @param {Core} core
 * @param {number} pointer
 */
export function readWord(core, pointer) {
  return viewOf(core).getUint32(pointer >>> 0, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 */
export function getI32(core, pointer) {
  return viewOf(core).getInt32(pointer >>> 0, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 */
export function getI64(core, pointer) {
  return viewOf(core).getBigInt64(pointer >>> 0, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 */
export function getF32(core, pointer) {
  return viewOf(core).getFloat32(pointer >>> 0, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 */
export function getF64(core, pointer) {
  return viewOf(core).getFloat64(pointer >>> 0, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {number} value
 */
export function setI32(core, pointer, value) {
  viewOf(core).setInt32(pointer >>> 0, value, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {bigint} value
 */
export function setI64(core, pointer, value) {
  viewOf(core).setBigInt64(pointer >>> 0, value, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {number} value
 */
export function setF32(core, pointer, value) {
  viewOf(core).setFloat32(pointer >>> 0, value, true);
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {number} value
 */
export function setF64(core, pointer, value) {
  viewOf(core).setFloat64(pointer >>> 0, value, true);
}
