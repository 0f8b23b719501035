// `settle`: Rust settles a promise that JavaScript waits for.

import { removeHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/**
 * What the handle of the promise holds.
 * @typedef {object} Pending
 * @property {(value: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {(area: number) => unknown} lift
 */

/** @param {Core} core */
export function settle(core) {
  return (/** @type {number} */ promise, /** @type {number} */ area, /** @type {number} */ error) => {
    const pending = /** @type {Pending} */ (removeHandle(core, promise));
    core.pending.delete(pending.reject);
    if (error !== 0) {
      pending.reject(removeHandle(core, error));
    } else {
      pending.resolve(pending.lift(area));
    }
  };
}
