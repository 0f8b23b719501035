// `closure_end` and `closure_give`: what happens to a closure that JavaScript knows.

import { getHandle } from "../handles.js";
import { endClosure, functionOfClosure, ownClosure } from "../kept_closures.js";

/** @import { KeptClosure } from "../kept_closures.js" */
/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function closure_end(core) {
  return (/** @type {number} */ handle) => {
    const why = "was dropped in Rust, which has to keep the `Callback`, or a clone, for as long as it may be called";
    endClosure(/** @type {KeptClosure} */ (getHandle(core, handle)), why);
  };
}

/** @param {Core} core */
export function closure_give(core) {
  return (/** @type {number} */ handle) => {
    const closure = /** @type {KeptClosure} */ (getHandle(core, handle));
    ownClosure(closure, functionOfClosure(closure));
  };
}
