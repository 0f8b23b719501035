// Closures of Rust's that JavaScript can call. The other side is `crossing/src/sys/closure.rs`.

import { RuntimeExport } from "./contract.gen.js";
import { Code, CrossingError, place } from "./errors.js";
import { readText, readWord } from "./memory.js";
import { ACCESS } from "./slots.js";

/** @import { Core, Site, Slot, SlotKind } from "./protocol.js" */

/** Calls a closure of a type: takes its address and the slots, returns as an export does. @typedef {(address: number, ...slots: Slot[]) => any} Call */

/**
 * A type of closures.
 * @typedef {object} Shape
 * @property {string} name in Rust's words
 * @property {readonly SlotKind[]} lowers the slots of its arguments
 * @property {SlotKind | undefined} returns what its wasm function returns
 * @property {(core: Core, closure: Closure) => Function} make the function for JavaScript: checks, lowers, calls, takes
 */

/**
 * What is known of a closure.
 * @typedef {object} Closure
 * @property {Core} core
 * @property {Shape} shape
 * @property {number} address
 * @property {Call} call
 * @property {Site | undefined} site where it was lent, if it was
 * @property {boolean} isDisposed
 * @property {string} [made] where it was made, if it is kept and that is known
 * @property {string} [why] it was disposed of, if it is kept
 */

/** Where the parts of a `Head` are, behind the handle. */
const Head = /** @type {const} */ ({ entry: 4, frame: 8, file: 12, fileLength: 16, line: 20, column: 24 });

/**
 * @param {Core} core
 * @param {Shape} shape
 * @param {number} address
 * @param {Site} [site]
 * @returns {Closure}
 */
export function newClosure(core, shape, address, site) {
  return { core, shape, address, call: callOf(core, shape, address), site, isDisposed: false };
}

/**
 * How closures of a type are called.
 * @param {Core} core
 * @param {Shape} shape
 * @param {number} address of one of them
 */
function callOf(core, shape, address) {
  const entry = readWord(core, address + Head.entry);
  // Most often one is lent again and again, and the map would cost an eighth of all.
  if (core.lastCall?.entry !== entry) {
    core.calls ??= new Map();
    core.lastCall = core.calls.get(entry) ?? { entry, call: newCall(core, shape, entry, address) };
    core.calls.set(entry, core.lastCall);
  }
  return core.lastCall.call;
}

/**
 * Through the table if the .wasm exports it, which is faster.
 * @param {Core} core
 * @param {Shape} shape
 * @param {number} entry
 * @param {number} address
 * @returns {Call}
 */
function newCall(core, shape, entry, address) {
  const table = core.exports["__indirect_function_table"];
  return table ? table.get(readWord(core, entry)) : framed(core, shape, entry, address);
}

/**
 * A call whose slots go through memory.
 * @param {Core} core
 * @param {Shape} shape
 * @param {number} entry
 * @param {number} address
 * @returns {Call}
 */
function framed(core, { lowers, returns }, entry, address) {
  const [run, frame] = [readWord(core, entry + 4), readWord(core, address + Head.frame)];
  return (closure, ...slots) => {
    lowers.forEach((kind, index) => ACCESS[kind].set(core, frame + 8 * index, /** @type {never} */ (slots[index])));
    core.exports[RuntimeExport.CALL](run, closure, frame);
    return returns && ACCESS[returns].get(core, frame);
  };
}

/**
 * The error of a call that comes too late.
 * @param {Closure} closure
 */
export function disposedClosure(closure) {
  const why = closure.site ? "is good until the call returns; have Rust pass a `Callback` for longer" : closure.why;
  return new CrossingError(Code.disposedCallback, `${nameOf(closure)} ${why}`);
}

/**
 * The error of a wrong argument, with what is known of the closure.
 * @param {unknown} error
 * @param {Closure} closure
 */
export function wrongArgument(error, closure) {
  const known = /** @type {any} */ (error);
  if (!(error instanceof CrossingError) || known.site?.kind !== "callback") {
    return error;
  }
  return new CrossingError(error.code, `${error.message}; it is ${nameOf(closure)}`, known);
}

/** @param {Closure} closure */
export function nameOf({ site, shape, made }) {
  return site ? `the callback of ${place(site)}` : `the callback \`${shape.name}\`${made && ` made at ${made}`}`;
}

/**
 * The function of Rust's that ends a share of a closure.
 * @param {Core} core
 * @param {number} address
 */
export function releaseOf(core, address) {
  return readWord(core, readWord(core, address + Head.entry) + 8);
}

/**
 * Where a closure was made, if Rust tells.
 * @param {Core} core
 * @param {number} address
 */
export function madeAt(core, address) {
  const [file, length, line, column] = [Head.file, Head.fileLength, Head.line, Head.column].map((at) => readWord(core, address + at));
  return length === 0 ? "" : `${readText(core, /** @type {number} */ (file), /** @type {number} */ (length))}:${line}:${column}`;
}
