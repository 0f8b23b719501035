// Promises that Rust awaits. The other side is `crossing/src/sys/operation.rs`.

import { Scratch } from "./contract.gen.js";
import { wrongType } from "./errors.js";
import { addHandle, removeHandle } from "./handles.js";
import { callBack } from "./life.js";
import { isObject } from "./marshal/object.js";
import { readWord } from "./memory.js";

/** @import { Core, Site } from "./protocol.js" */

/**
 * What a handle of an operation holds.
 * @typedef {object} Operation
 * @property {boolean} isAwaited false once Rust dropped the future
 * @property {(() => void) | undefined} cancel
 */

/**
 * @param {unknown} value
 * @param {Site} site
 * @returns {asserts value is PromiseLike<unknown>}
 */
export function assertPromise(value, site) {
  if (!isObject(value) || typeof (/** @type {any} */ (value).then) !== "function") {
    throw wrongType(site, "a Promise", value);
  }
}

/**
 * Lets Rust know when a promise settles.
 * @param {Core} core
 * @param {PromiseLike<unknown>} promise
 * @param {number} address of Rust's side of the operation
 * @param {(area: number, value: unknown) => void} write checks the value and writes its slots
 * @param {() => void} [cancel] called when Rust drops the future
 * @returns {number} the operation's handle
 */
export function startOperation(core, promise, address, write, cancel) {
  /** @type {Operation} */
  const operation = { isAwaited: true, cancel };
  const handle = addHandle(core, operation);
  const settle = (/** @type {(area: number) => number} */ fill) => {
    if (!operation.isAwaited || core.fatal !== undefined) {
      return;
    }
    operation.isAwaited = false;
    removeHandle(core, handle);
    // Rust reads the result when it polls the future: texts must not wait in a scratch slot.
    const inUse = core.scratchInUse;
    core.scratchInUse = Scratch.SLOTS;
    const error = fill(readWord(core, address + 4));
    core.scratchInUse = inUse;
    // This is a microtask already: what awaits the promise goes on at once, as JavaScript does.
    /** @type {(() => void)[]} */
    const woken = [];
    core.woken = woken;
    callBack(core, readWord(core, address), address, error);
    core.woken = undefined;
    woken.forEach((task) => task());
  };
  const fail = (/** @type {unknown} */ error) => settle(() => addHandle(core, error));
  const succeed = (/** @type {unknown} */ value) =>
    settle((area) => {
      try {
        write(area, value);
        return 0;
      } catch (error) {
        return addHandle(core, error);
      }
    });
  Promise.resolve(promise).then(succeed, fail);
  return handle;
}

/**
 * Rust dropped the future.
 * @param {Core} core
 * @param {number} handle
 */
export function forgetOperation(core, handle) {
  const operation = /** @type {Operation} */ (removeHandle(core, handle));
  operation.isAwaited = false;
  operation.cancel?.();
}
