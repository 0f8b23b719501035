// Reading and writing Rust's memory.

import { RuntimeExport, Scratch } from "./contract.gen.js";
import { Code, CrossingError } from "./errors.js";
import { encodeText, readText, writeText } from "./text.js";

/** @import { Slot, SlotKind } from "./protocol.js" */

/** The size of each kind of slot, and what reads and writes it. */
const ACCESS = /** @type {const} */ ({
  i32: { size: 4, get: "getI32", set: "setI32" },
  i64: { size: 8, get: "getI64", set: "setI64" },
  f32: { size: 4, get: "getF32", set: "setF32" },
  f64: { size: 8, get: "getF64", set: "setF64" },
});

export class Memory {
  /** @type {WebAssembly.Memory} */
  #memory;
  #enter;
  /** @type {Uint8Array} */
  #bytes;
  /** @type {DataView} */
  #view;

  /** The address of the text that was written last. */
  written = 0;
  /** How many scratch slots hold arguments of calls that have not returned. */
  scratchInUse = 0;
  #scratchAddress;
  /** A view of each scratch slot. @type {Uint8Array[]} */
  #slots = [];

  /**
   * @param {WebAssembly.Memory} memory
   * @param {number} scratch the address of the scratch slots
   * @param {(symbol: string, ...slots: number[]) => number} enter calls a function of the program
   */
  constructor(memory, scratch, enter) {
    this.#memory = memory;
    this.#scratchAddress = scratch >>> 0;
    this.#enter = enter;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#view = new DataView(this.#memory.buffer);
  }

  /**
   * The memory's bytes now. Growing the memory detaches the buffer, which shows as a length of 0: asked as `length`, since
   * `byteLength` costs some 6 ns a time on Node 20 once the memory has grown.
   */
  get bytes() {
    if (this.#bytes.length === 0) {
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
    return readText(this.bytes, start, start + (length >>> 0));
  }

  /**
   * Writes a text for Rust: into the next scratch slot if there is one and the text fits, else into memory that is
   * Rust's from then on. Lone surrogates become U+FFFD.
   * @param {string} text
   * @returns {number} its length in bytes; `written` is its address
   */
  writeText(text) {
    if (this.scratchInUse < Scratch.SLOTS) {
      const length = writeText(text, this.#scratch());
      if (length >= 0) {
        this.written = this.#scratchAddress + this.scratchInUse * Scratch.BYTES;
        this.scratchInUse += 1;
        return length;
      }
    }
    if (text === "") {
      return (this.written = 0);
    }
    const utf8 = encodeText(text);
    this.written = this.alloc(utf8.length, 1);
    this.bytes.set(utf8, this.written);
    return utf8.length;
  }

  /** The view of the next scratch slot. */
  #scratch() {
    if (this.#slots[0]?.length !== Scratch.BYTES) {
      const { buffer } = this.#memory;
      this.#slots = Array.from(
        { length: Scratch.SLOTS },
        (_, slot) => new Uint8Array(buffer, this.#scratchAddress + slot * Scratch.BYTES, Scratch.BYTES),
      );
    }
    return /** @type {Uint8Array} */ (this.#slots[this.scratchInUse]);
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

  /** @param {number} pointer */
  readWord(pointer) {
    return this.view.getUint32(pointer >>> 0, true);
  }

  /** @param {number} pointer */
  getI32(pointer) {
    return this.view.getInt32(pointer >>> 0, true);
  }

  /** @param {number} pointer */
  getI64(pointer) {
    return this.view.getBigInt64(pointer >>> 0, true);
  }

  /** @param {number} pointer */
  getF32(pointer) {
    return this.view.getFloat32(pointer >>> 0, true);
  }

  /** @param {number} pointer */
  getF64(pointer) {
    return this.view.getFloat64(pointer >>> 0, true);
  }

  /**
   * @param {number} pointer
   * @param {number} value
   */
  setI32(pointer, value) {
    this.view.setInt32(pointer >>> 0, value, true);
  }

  /**
   * @param {number} pointer
   * @param {bigint} value
   */
  setI64(pointer, value) {
    this.view.setBigInt64(pointer >>> 0, value, true);
  }

  /**
   * @param {number} pointer
   * @param {number} value
   */
  setF32(pointer, value) {
    this.view.setFloat32(pointer >>> 0, value, true);
  }

  /**
   * @param {number} pointer
   * @param {number} value
   */
  setF64(pointer, value) {
    this.view.setFloat64(pointer >>> 0, value, true);
  }

  /**
   * Reads slots as Rust lays them out (`repr(C)`).
   * @param {number} pointer
   * @param {readonly SlotKind[]} kinds
   * @returns {Slot[]}
   */
  readSlots(pointer, kinds) {
    return layout(pointer, kinds).map(({ kind, at }) => this[ACCESS[kind].get](at));
  }

  /**
   * Writes slots as Rust lays them out (`repr(C)`).
   * @param {number} pointer
   * @param {readonly SlotKind[]} kinds
   * @param {readonly Slot[]} slots
   */
  writeSlots(pointer, kinds, slots) {
    layout(pointer, kinds).forEach(({ kind, at }, index) => {
      this[ACCESS[kind].set](at, /** @type {never} */ (slots[index]));
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
    const { size } = ACCESS[kind];
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return { kind, at };
  });
}
