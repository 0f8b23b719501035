// Reading and writing Rust's memory.

import { Code, CrossingError } from "./errors.js";
import { RuntimeExport } from "./contract.gen.js";

/** @import { Slot, SlotKind } from "./protocol.js" */

// A leading U+FEFF is text like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** @type {Readonly<Record<SlotKind, number>>} */
const SIZE = { i32: 4, i64: 8, f32: 4, f64: 8 };

export class Memory {
  /** @type {WebAssembly.Memory} */
  #memory;
  #enter;
  /** @type {Uint8Array} */
  #bytes;
  /** @type {DataView} */
  #view;

  /**
   * @param {WebAssembly.Memory} memory
   * @param {(symbol: string, ...slots: number[]) => number} enter calls a function of the program
   */
  constructor(memory, enter) {
    this.#memory = memory;
    this.#enter = enter;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#view = new DataView(this.#memory.buffer);
  }

  /** The memory's bytes now. Growing the memory detaches the buffer, which shows as a length of 0. */
  get bytes() {
    if (this.#bytes.byteLength === 0) {
      this.#bytes = new Uint8Array(this.#memory.buffer);
      this.#view = new DataView(this.#memory.buffer);
    }
    return this.#bytes;
  }

  get view() {
    return this.bytes && this.#view;
  }

  /**
   * Memory that Rust will free.
   * @param {number} bytes
   * @param {number} align
   */
  alloc(bytes, align) {
    const pointer = this.#enter(RuntimeExport.ALLOC, bytes, align) >>> 0;
    if (pointer === 0) {
      throw new CrossingError(Code.noMemory, `Rust has no memory for a value of ${bytes} bytes`);
    }
    return pointer;
  }

  /**
   * Frees memory that Rust gave away.
   * @param {number} pointer
   * @param {number} bytes
   * @param {number} align
   */
  free(pointer, bytes, align) {
    if (bytes > 0) {
      this.#enter(RuntimeExport.FREE, pointer, bytes, align);
    }
  }

  /**
   * @param {number} pointer
   * @param {number} length in bytes
   */
  readText(pointer, length) {
    const start = pointer >>> 0;
    return decoder.decode(this.bytes.subarray(start, start + (length >>> 0)));
  }

  /**
   * Writes a text into memory that is Rust's from then on. Lone surrogates become U+FFFD.
   * @param {string} text
   * @returns {[pointer: number, length: number]}
   */
  writeText(text) {
    const utf8 = encoder.encode(text);
    if (utf8.length === 0) {
      return [0, 0];
    }
    const pointer = this.alloc(utf8.length, 1);
    this.bytes.set(utf8, pointer);
    return [pointer, utf8.length];
  }

  /**
   * @param {number} pointer of 16 bytes
   */
  readI128(pointer) {
    const low = this.view.getBigUint64(pointer >>> 0, true);
    const high = this.view.getBigInt64((pointer >>> 0) + 8, true);
    return (high << 64n) | low;
  }

  /**
   * Writes 16 bytes into memory that is Rust's from then on.
   * @param {bigint} value
   */
  writeI128(value) {
    const pointer = this.alloc(16, 1);
    this.view.setBigUint64(pointer, BigInt.asUintN(64, value), true);
    this.view.setBigInt64(pointer + 8, BigInt.asIntN(64, value >> 64n), true);
    return pointer;
  }

  /**
   * Reads slots as Rust lays them out (`repr(C)`).
   * @param {number} pointer
   * @param {readonly SlotKind[]} kinds
   * @returns {Slot[]}
   */
  readSlots(pointer, kinds) {
    const view = this.view;
    return layout(pointer, kinds).map(({ kind, at }) => {
      switch (kind) {
        case "i32":
          return view.getInt32(at, true);
        case "i64":
          return view.getBigInt64(at, true);
        case "f32":
          return view.getFloat32(at, true);
        case "f64":
          return view.getFloat64(at, true);
      }
    });
  }

  /**
   * Writes slots as Rust lays them out (`repr(C)`).
   * @param {number} pointer
   * @param {readonly SlotKind[]} kinds
   * @param {readonly Slot[]} slots
   */
  writeSlots(pointer, kinds, slots) {
    const view = this.view;
    layout(pointer, kinds).forEach(({ kind, at }, index) => {
      const slot = slots[index];
      switch (kind) {
        case "i32":
          return view.setInt32(at, Number(slot), true);
        case "i64":
          return view.setBigInt64(at, BigInt(/** @type {Slot} */ (slot)), true);
        case "f32":
          return view.setFloat32(at, Number(slot), true);
        case "f64":
          return view.setFloat64(at, Number(slot), true);
      }
    });
  }
}

/**
 * Each slot's address: aligned to its size.
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 */
function layout(pointer, kinds) {
  let end = pointer >>> 0;
  return kinds.map((kind) => {
    const size = SIZE[kind];
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return { kind, at };
  });
}
