// `abort_is_aborted`, `abort_reason` and `abort_wait`: an AbortSignal that Rust holds.

import { attempt } from "../attempt.js";
import { addHandle, getHandle } from "../handles.js";
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

/** @param {Core} core */
export function abort_is_aborted(core) {
  return (/** @type {number} */ signal) => (signalOf(core, signal).aborted ? 1 : 0);
}

/** @param {Core} core */
export function abort_reason(core) {
  return (/** @type {number} */ signal) => addHandle(core, signalOf(core, signal).reason);
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
