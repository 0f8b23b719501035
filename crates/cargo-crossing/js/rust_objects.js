// Rust values that JavaScript holds by reference. The other side is `crossing/src/rust_object.rs`.

import { whenCollected } from "./collected.js";
import { plain } from "./errors.js";
import { callBack, callRust } from "./life.js";

/** @import { Core, Site } from "./protocol.js" */

/**
 * What is known of a Rust value.
 * @typedef {object} State
 * @property {Core} core
 * @property {number} number under which Rust keeps it
 * @property {string} type its Rust type
 * @property {number} forget the function of Rust's that ends that
 * @property {boolean} isDisposed
 * @property {WeakRef<RustObject> | undefined} object
 * @property {Site | undefined} from where it crossed first, if a record says that
 * @property {Site[]} sites where it was checked last: in one function, maybe for more than one argument
 */

/**
 * The state of a Rust value's object; undefined for anything else.
 * @type {(value: unknown) => State | undefined}
 */
export let stateOf;

/** JavaScript's object of a Rust value, made by Crossing only. */
export class RustObject {
  #state;

  static {
    stateOf = (value) => (typeof value === "object" && value !== null && #state in value ? value.#state : undefined);
  }

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
  }

  /** Whether Rust has been told to let go of it, or is gone itself. */
  get isDisposed() {
    return isDisposed(this.#state);
  }

  /** Lets go of the Rust value. */
  dispose() {
    const state = this.#state;
    if (end(state)) {
      callRust(state.core, state.forget, state.number, 0);
    }
  }

  /** The name of the Rust type. */
  toString() {
    return this.#state.type;
  }
}
// Node 20 and older browsers do not have the symbol.
Object.defineProperty(RustObject.prototype, Symbol.dispose ?? Symbol.for("Symbol.dispose"), {
  value: RustObject.prototype.dispose,
  configurable: true,
  writable: true,
});

/**
 * Notes a Rust value that JavaScript has not held yet.
 * @param {Core} core
 * @param {number} number
 * @param {string} type
 * @param {number} forget
 */
export function addRustObject(core, number, type, forget) {
  /** @type {State} */
  const state = { core, number, type, forget, isDisposed: false, object: undefined, from: undefined, sites: [] };
  core.rustObjects ??= new Map();
  core.rustObjects.set(number, state);
  // At once: should the value not get any further, the collector lets go of it.
  newObject(state);
}

/**
 * The object of a Rust value: the same one as long as JavaScript holds it.
 * @param {Core} core
 * @param {number} number
 * @param {Site} [site] where it crosses
 */
export function rustObjectOf(core, number, site) {
  const state = /** @type {State} */ (core.rustObjects?.get(number));
  state.from ??= site && plain(site);
  return state.object?.deref() ?? newObject(state);
}

/** @param {State} state */
function newObject(state) {
  const object = new RustObject(state);
  const reference = new WeakRef(object);
  const { core, forget, number } = state;
  state.object = reference;
  // Rust may have sent the value again in the meantime: then there is a newer object.
  const letGo = () => state.object === reference && end(state) && callBack(core, forget, number, 0);
  whenCollected(core, object, letGo, state);
  return object;
}

/** @param {State} state */
export function isDisposed({ isDisposed, core }) {
  return isDisposed || core.fatal !== undefined;
}

/**
 * The end of what JavaScript knows of a Rust value. Whether Rust has to be told: the memory of a dead instance is gone.
 * @param {State} state
 */
function end(state) {
  const { core, number } = state;
  if (isDisposed(state)) {
    return false;
  }
  core.rustObjects?.delete(number);
  core.collected?.unregister(state);
  return (state.isDisposed = true);
}
