// `release`: Rust dropped an object.

import { removeHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function release(core) {
  return (/** @type {number} */ handle) => void removeHandle(core, handle);
}
