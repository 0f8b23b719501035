// `settle`: Rust settles a promise that JavaScript waits for.

import { removeHandle } from "../handles.js";

/** @import { Pending } from "../promises.js" */
/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function settle(core) {
  return (/** @type {number} */ promise, /** @type {number} */ area, /** @type {number} */ error) => {
    const pending = /** @type {Pending} */ (removeHandle(core, promise));
    core.pending.delete(pending.reject);
    if (error !== 0) {
      return pending.reject(removeHandle(core, error));
    }
    try {
      pending.resolve(pending.take(area));
    } catch (error) {
      // The value cannot be told to JavaScript.
      pending.reject(error);
    }
  };
}
