// `sleep`: a timer.

import { startOperation } from "../operations.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function sleep(core) {
  return (/** @type {number} */ milliseconds, /** @type {number} */ operation) => {
    const timers = (core.timers ??= new Set());
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const promise = new Promise((resolve) => {
      timer = setTimeout(() => {
        timers.delete(timer);
        resolve(undefined);
      }, milliseconds);
      timers.add(timer);
    });
    const cancel = () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
    return startOperation(core, promise, operation, () => {}, cancel);
  };
}
