// `sleep`: a timer.

import { startOperation } from "../operations.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function sleep(core) {
  return (/** @type {number} */ milliseconds, /** @type {number} */ operation) => {
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const cancel = () => {
      clearTimeout(timer);
      core.endings.delete(cancel);
    };
    core.endings.add(cancel);
    const promise = new Promise((resolve) => {
      timer = setTimeout(() => {
        core.endings.delete(cancel);
        resolve(undefined);
      }, milliseconds);
    });
    return startOperation(core, promise, operation, () => {}, cancel);
  };
}
