// `closure_refused`: a closure that cannot be called now.

import { madeAt } from "../closures.js";
import { Code, CrossingError } from "../errors.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function closure_refused(core) {
  return (/** @type {number} */ address, /** @type {number} */ reason) => {
    const made = madeAt(core, address >>> 0);
    const why =
      reason === 0
        ? "is running: an `FnMut` cannot be called again before it returns; make it an `Fn`"
        : "was called before: an `FnOnce` is called once";
    core.failure = { error: new CrossingError(Code.busyCallback, `the callback${made && ` made at ${made}`} ${why}`) };
  };
}
