// `microtask`: a task of Rust wants to run.

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function microtask(core) {
  return (/** @type {number} */ pointer, /** @type {number} */ context) =>
    queueMicrotask(() => core.callBack(pointer, context, 0));
}
