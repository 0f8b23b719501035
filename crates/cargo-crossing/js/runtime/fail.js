// `fail`: an export returned an `Err`.

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function fail(core) {
  return (/** @type {number} */ error) => {
    core.failure = { error: core.handles.remove(error) };
  };
}
