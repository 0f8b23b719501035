// `object_clone` and `object_same`: an object's handles.

import { addHandle, getHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function object_clone(core) {
  return (/** @type {number} */ handle) => addHandle(core, getHandle(core, handle));
}

/** @param {Core} core */
export function object_same(core) {
  return (/** @type {number} */ left, /** @type {number} */ right) =>
    getHandle(core, left) === getHandle(core, right) ? 1 : 0;
}
