// `release`: Rust dropped an object.

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function release(core) {
  return (/** @type {number} */ handle) => void core.handles.remove(handle);
}
