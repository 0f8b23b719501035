// `settle`: Rust settles a promise that JavaScript waits for.

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
    const pending = /** @type {Pending} */ (core.handles.remove(promise));
    core.pending.delete(pending.reject);
    if (error !== 0) {
      pending.reject(core.handles.remove(error));
    } else {
      pending.resolve(pending.lift(area));
    }
  };
}
