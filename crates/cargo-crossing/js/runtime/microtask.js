// `microtask`: a task of Rust wants to run.

import { callBack } from "../life.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function microtask(core) {
  return (/** @type {number} */ pointer, /** @type {number} */ context) =>
    queueMicrotask(() => callBack(core, pointer, context, 0));
}
