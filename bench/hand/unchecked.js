// The glue by hand, without any check: what crosses is trusted, what throws goes through Rust's frames.
// @ts-check
import { fillers } from "./fillers.js";
import { Memory } from "./memory.js";

/**
 * @param {WebAssembly.Module} module
 * @param {any} functions
 */
export function bind(module, functions) {
  /** @type {unknown[]} */
  const objects = [undefined];
  /** @type {number[]} */
  const free = [];
  /** @type {Memory} */
  let memory;
  const read = (/** @type {number} */ address, /** @type {number} */ length) => memory.read(address, length);
  const imports = {
    ...numbers(functions),
    ...texts(functions, read),
    texts_100: (/** @type {number} */ address, /** @type {number} */ length, /** @type {number} */ count) =>
      functions.texts100(memory.readRow(address, length, count)),
    ...strings(functions, (text) => place(memory, memory.write(text))),
    ...table(functions, objects, free),
    lend: (/** @type {number} */ closure, /** @type {number} */ value) =>
      functions.lend((/** @type {number} */ argument) => exports.call(closure, argument), value),
    ...fillers(functions, read),
  };
  const { exports } = /** @type {any} */ (new WebAssembly.Instance(module, { bench: imports }));
  memory = new Memory(exports);
  return bindExports(exports, memory);
}

/**
 * The result of an import: a length in the first free slot, whose number is in the upper bits.
 * @param {Memory} memory
 * @param {number} length
 */
function place({ inUse }, length) {
  return length < 0 ? length : (inUse << 16) | length;
}

/** @param {any} functions */
function numbers({ integer, wide, float, fallible, flag, byte, optional }) {
  return {
    integer,
    wide,
    float,
    fallible,
    flag: (/** @type {number} */ value) => flag(value !== 0),
    byte,
    optional: (/** @type {number} */ value) => optional(value !== value ? null : value) ?? NaN,
  };
}

/**
 * @param {any} functions
 * @param {(address: number, length: number) => string} read
 */
function texts({ text5, text24, text48, text1000, textUnicode }, read) {
  return {
    text_5: (/** @type {number} */ address, /** @type {number} */ length) => text5(read(address, length)),
    text_24: (/** @type {number} */ address, /** @type {number} */ length) => text24(read(address, length)),
    text_48: (/** @type {number} */ address, /** @type {number} */ length) => text48(read(address, length)),
    text_1000: (/** @type {number} */ address, /** @type {number} */ length) => text1000(read(address, length)),
    text_unicode: (/** @type {number} */ address, /** @type {number} */ length) => textUnicode(read(address, length)),
  };
}

/**
 * @param {any} functions
 * @param {(text: string) => number} write
 */
function strings({ string5, string13, string100, string1000 }, write) {
  return {
    string_5: (/** @type {number} */ index) => write(string5(index)),
    string_13: (/** @type {number} */ index) => write(string13(index)),
    string_100: (/** @type {number} */ index) => write(string100(index)),
    string_1000: (/** @type {number} */ index) => write(string1000(index)),
  };
}

/**
 * @param {any} functions
 * @param {unknown[]} objects
 * @param {number[]} free
 */
function table({ make, read, peek }, objects, free) {
  return {
    make(/** @type {number} */ value) {
      const place = free.pop() ?? objects.length;
      objects[place] = make(value);
      return place;
    },
    read: (/** @type {number} */ place) => read(objects[place]),
    peek: (/** @type {number} */ place) => peek(objects[place]),
    release(/** @type {number} */ place) {
      objects[place] = undefined;
      free.push(place);
    },
  };
}

/**
 * @param {any} exports
 * @param {Memory} memory
 */
function bindExports(exports, memory) {
  const kept = exports.callback();
  return {
    callback: (/** @type {number} */ value) => exports.call(kept, value),
    run(/** @type {string} */ name, /** @type {number} */ calls) {
      const length = memory.write(name);
      memory.inUse += 1;
      const sum = exports.run_unchecked(memory.written, length, calls);
      memory.inUse -= 1;
      return sum >>> 0;
    },
    integer: exports.integer,
    length(/** @type {string} */ text) {
      const length = memory.write(text);
      memory.inUse += 1;
      const result = exports.length(memory.written, length < 0 ? ~length : length);
      memory.inUse -= 1;
      return result >>> 0;
    },
    upper(/** @type {string} */ text) {
      const length = memory.write(text);
      memory.inUse += 1;
      const result = exports.upper(memory.written, length < 0 ? ~length : length);
      memory.inUse -= 1;
      return memory.result(result);
    },
  };
}
