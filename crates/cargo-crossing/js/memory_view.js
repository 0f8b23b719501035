// Rust's memory as JavaScript sees it, without a copy: during a call, or until the view is disposed of.

import { whenCollected } from "./collected.js";
import { Code, CrossingError, describe, origin } from "./errors.js";
import { assertAlive, callBack, callRust } from "./life.js";
import { bytesOf } from "./memory.js";

/** @import { TypedArray, TypedArrayClass } from "./marshal/typed_array.js" */
/** @import { Core, Site } from "./protocol.js" */

/**
 * What a view is of.
 * @typedef {object} State
 * @property {Core} core
 * @property {TypedArrayClass} Class of the typed arrays
 * @property {string} type of the numbers, in Rust's words
 * @property {number} address
 * @property {number} length
 * @property {number} kept the number under which Rust keeps the memory; 0: the view is good during a call only
 * @property {number} forget the function of Rust's that ends that
 * @property {boolean} isDisposed
 * @property {Site} from where it crossed
 */

/**
 * The state of a view; undefined for anything else.
 * @type {(value: unknown) => State | undefined}
 */
export let stateOf;

/** A view, made by Crossing only. */
export class MemoryView {
  #state;

  static {
    stateOf = (value) => (typeof value === "object" && value !== null && #state in value ? value.#state : undefined);
  }

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
  }

  /** How many numbers there are. */
  get length() {
    return live(this.#state).length;
  }

  get byteLength() {
    const { length, Class } = live(this.#state);
    return length * Class.BYTES_PER_ELEMENT;
  }

  get isDisposed() {
    const { isDisposed, core } = this.#state;
    return isDisposed || core.fatal !== undefined;
  }

  /**
   * Copies numbers into Rust's memory.
   * @param {TypedArray} source
   * @param {number} [targetOffset]
   */
  set(source, targetOffset) {
    const offset = toIndex(targetOffset);
    const target = elements(this.#state);
    assertSameArray(source, this.#state);
    target.set(/** @type {any} */ (source), offset);
  }

  /**
   * Copies numbers out of Rust's memory.
   * @param {TypedArray} target
   * @param {number} [sourceOffset]
   */
  copyTo(target, sourceOffset) {
    const offset = toIndex(sourceOffset);
    const source = elements(this.#state);
    assertSameArray(target, this.#state);
    target.set(/** @type {any} */ (source.subarray(offset)));
  }

  /**
   * A copy of the numbers, as `slice` of the typed array.
   * @param {number} [start]
   * @param {number} [end]
   */
  slice(start, end) {
    const [first, last] = [toIndex(start), toIndex(end)];
    return elements(this.#state).slice(first, last);
  }

  /** Lets go of the memory. */
  dispose() {
    const state = this.#state;
    if (!state.isDisposed) {
      state.isDisposed = true;
      state.core.collected?.unregister(state);
      letGo(state);
    }
  }

  get [Symbol.toStringTag]() {
    return "MemoryView";
  }
}
// Node 20 and older browsers do not have the symbol.
Object.defineProperty(MemoryView.prototype, Symbol.dispose ?? Symbol.for("Symbol.dispose"), {
  value: MemoryView.prototype.dispose,
  configurable: true,
  writable: true,
});

/**
 * A view that JavaScript may keep. Should it forget to dispose of it, Rust's memory waits for the collector.
 * @param {State} state
 */
export function keptView(state) {
  const view = new MemoryView(state);
  const { core, kept, forget } = state;
  whenCollected(core, view, () => callBack(core, forget, kept, 0), state);
  return view;
}

/** @param {State} state */
function letGo({ core, kept, forget }) {
  // The memory of a dead instance is gone with it.
  if (kept !== 0 && core.fatal === undefined) {
    callRust(core, forget, kept, 0);
  }
}

/**
 * Asserts that the memory is still there.
 * @param {State} state
 */
export function live(state) {
  assertAlive(state.core);
  if (state.isDisposed) {
    throw new CrossingError(Code.disposedView, disposed(state));
  }
  return state;
}

/**
 * Why a view is of no use any more. The first word is the .NET runtime's.
 * @param {State} state
 */
export function disposed({ kept, type, from }) {
  const advice = kept === 0 ? ", or the call that it was good for has returned: copy with `slice()` what you keep" : "";
  return `ObjectDisposedException: the MemoryView of ${type} was disposed of${advice}${origin(from)}`;
}

/**
 * The numbers, until Rust's memory grows. Nothing of the user's may run in between.
 * @param {State} state
 */
function elements(state) {
  const { core, Class, address, length } = live(state);
  return new Class(bytesOf(core).buffer, address, length);
}

/**
 * Calls a `valueOf` of the user's, which may do anything, before the memory is looked at.
 * @param {number | undefined} index
 */
function toIndex(index) {
  return index === undefined ? undefined : +index;
}

/**
 * @param {unknown} array
 * @param {State} state
 */
function assertSameArray(array, { Class }) {
  if (!(array instanceof /** @type {any} */ (Class))) {
    // The word is the .NET runtime's.
    throw new CrossingError(Code.wrongType, `MemoryView: Expected ${Class.name}, not ${describe(array)}`, {
      actual: array,
    });
  }
}
