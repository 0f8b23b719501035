// `await_promise`: Rust wants to know when a promise settles that has crossed.

import { attempt } from "../attempt.js";
import { getHandle } from "../handles.js";
import { startOperation } from "../operations.js";

/** @import { Held } from "../marshal/promise.js" */
/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function await_promise(core) {
  return (/** @type {number} */ handle, /** @type {number} */ operation) =>
    attempt(core, () => {
      const { promise, write } = /** @type {Required<Held>} */ (getHandle(core, handle));
      return startOperation(core, promise, operation, write);
    });
}
