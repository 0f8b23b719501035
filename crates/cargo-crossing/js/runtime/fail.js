// `fail`: an export returned an `Err`.

import { removeHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function fail(core) {
  return (/** @type {number} */ error) => {
    core.failure = { error: removeHandle(core, error) };
  };
}
