// `abort_is_aborted`, `abort_reason` and `abort_wait`: an AbortSignal that Rust holds.

import { attempt } from "../attempt.js";
import { addHandle, getHandle } from "../handles.js";
import { assertAlive } from "../life.js";
import { setI32 } from "../memory.js";
import { startOperation } from "../operations.js";

/** @import { Core } from "../protocol.js" */

/**
 * @param {Core} core
 * @param {number} handle
 */
function signalOf(core, handle) {
  return /** @type {AbortSignal} */ (getHandle(core, handle));
}

/**
 * What a signal says. One that throws instead, such as an object that only has the prototype, counts as aborted with that error.
 * @param {Core} core
 * @param {() => number} read
 * @param {(error: unknown) => number} thrown
 */
function told(core, read, thrown) {
  try {
    return read();
  } catch (error) {
    return thrown(error);
  } finally {
    // JavaScript in between may have swallowed the error of a death.
    assertAlive(core);
  }
}

/** @param {Core} core */
export function abort_is_aborted(core) {
  return (/** @type {number} */ signal) => told(core, () => (signalOf(core, signal).aborted ? 1 : 0), () => 1);
}

/** @param {Core} core */
export function abort_reason(core) {
  return (/** @type {number} */ signal) =>
    told(core, () => addHandle(core, signalOf(core, signal).reason), (error) => addHandle(core, error));
}

/** @param {Core} core */
export function abort_wait(core) {
  return (/** @type {number} */ handle, /** @type {number} */ operation) =>
    attempt(core, () => {
      const signal = signalOf(core, handle);
      /** @type {() => void} */
      let aborted;
      // The signal may live longer than the instance.
      const stop = () => {
        signal.removeEventListener("abort", aborted);
        core.endings.delete(stop);
      };
      const promise = new Promise((resolve) => {
        aborted = () => {
          stop();
          resolve(undefined);
        };
        if (signal.aborted) {
          aborted();
        } else {
          core.endings.add(stop);
          signal.addEventListener("abort", aborted);
        }
      });
      const write = (/** @type {number} */ area) => setI32(core, area >>> 0, addHandle(core, signal.reason));
      return startOperation(core, promise, operation, write, stop);
    });
}
