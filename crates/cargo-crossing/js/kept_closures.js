// Closures of Rust's that JavaScript may keep: each has one function, for as long as something can call it.

import { whenCollected } from "./collected.js";
import { madeAt, newClosure, releaseOf } from "./closures.js";
import { addHandle, getHandle, removeHandle } from "./handles.js";
import { callBack, callRust } from "./life.js";
import { setI32 } from "./memory.js";

/** @import { Closure, Shape } from "./closures.js" */
/** @import { Core } from "./protocol.js" */

/**
 * @typedef {object} Keeping
 * @property {number} handle under which Rust knows it
 * @property {WeakRef<Function> | undefined} function
 * @property {boolean} isOwned whether JavaScript has a share of its own, which ends with the function
 * @property {string} made where, if it is known
 * @property {() => void} letGo the end of the instance
 * @property {(() => void) | undefined} off takes the function away from where it listens
 */

/** @typedef {Closure & Keeping} KeptClosure */

/**
 * The closure at an address.
 * @param {Core} core
 * @param {Shape} shape
 * @param {number} handle 0: JavaScript does not know it yet
 * @param {number} address
 * @returns {KeptClosure}
 */
export function keptClosure(core, shape, handle, address) {
  if (handle !== 0) {
    return /** @type {KeptClosure} */ (getHandle(core, handle));
  }
  /** @type {KeptClosure} */
  const closure = Object.assign(newClosure(core, shape, address), {
    handle: 0,
    function: undefined,
    isOwned: false,
    made: madeAt(core, address),
    // What holds the function still must not hold the program.
    letGo: () => {
      closure.call = () => {};
      stopListening(closure);
    },
    off: undefined,
  });
  closure.handle = addHandle(core, closure);
  setI32(core, address, closure.handle);
  core.endings.add(closure.letGo);
  return closure;
}

/**
 * The function of a closure, the same one as long as JavaScript holds it.
 * @param {KeptClosure} closure
 */
export function functionOfClosure(closure) {
  return closure.function?.deref() ?? newFunction(closure);
}

/** @param {KeptClosure} closure */
function newFunction(closure) {
  const { core } = closure;
  const called = closure.shape.make(core, closure);
  const dispose = { value: () => disposeClosure(closure, callRust), configurable: true, writable: true };
  Object.defineProperties(called, {
    dispose,
    isDisposed: { get: () => closure.isDisposed || core.fatal !== undefined, configurable: true },
    // Node 20 and older browsers do not have the symbol.
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: dispose,
  });
  closure.function = new WeakRef(called);
  if (closure.isOwned) {
    watch(closure, called);
  }
  return called;
}

/**
 * Rust gave away a share of a closure.
 * @param {KeptClosure} closure
 * @param {Function} called its function
 */
export function ownClosure(closure, called) {
  if (closure.isOwned) {
    // One is enough.
    release(closure, callRust);
    return;
  }
  closure.isOwned = true;
  watch(closure, called);
}

/**
 * @param {KeptClosure} closure
 * @param {Function} called
 */
function watch(closure, called) {
  const reference = closure.function;
  // Rust may have sent the closure again in the meantime: then there is a newer function.
  const letGo = () => closure.function === reference && disposeClosure(closure, callBack);
  whenCollected(closure.core, called, letGo, closure);
}

/**
 * JavaScript has no more use for a closure. Should Rust send it again, it gets a new function.
 * @param {KeptClosure} closure
 * @param {typeof callBack} call
 */
export function disposeClosure(closure, call) {
  const { core, address } = closure;
  // The memory of a dead instance is gone.
  if (closure.isDisposed || core.fatal !== undefined) {
    return;
  }
  endClosure(closure, "was disposed of by JavaScript");
  setI32(core, address, 0);
  if (closure.isOwned) {
    core.collected?.unregister(closure);
    release(closure, call);
  }
}

/**
 * The end of a closure's function.
 * @param {KeptClosure} closure
 * @param {string} why
 */
export function endClosure(closure, why) {
  closure.isDisposed = true;
  closure.why = why;
  closure.core.endings.delete(closure.letGo);
  removeHandle(closure.core, closure.handle);
  stopListening(closure);
}

/** @param {KeptClosure} closure */
function stopListening({ off }) {
  try {
    off?.();
  } catch {
    // A target of the user's own that will not let go: its calls are errors from now on.
  }
}

/**
 * Ends JavaScript's share.
 * @param {KeptClosure} closure
 * @param {typeof callBack} call
 */
function release({ core, address }, call) {
  call(core, releaseOf(core, address), address, 0);
}
