// `abort` and its like: an AbortController that Rust holds, and its signal.

import { attempt } from "../attempt.js";
import { addHandle, getHandle, removeHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function abort_controller(core) {
  return () => addHandle(core, new AbortController());
}

/** @param {Core} core */
export function abort_signal(core) {
  return (/** @type {number} */ controller) =>
    addHandle(core, /** @type {AbortController} */ (getHandle(core, controller)).signal);
}

/** @param {Core} core */
export function abort(core) {
  return (/** @type {number} */ controller, /** @type {number} */ reason) =>
    attempt(core, () => {
      const why = reason === 0 ? undefined : removeHandle(core, reason);
      /** @type {AbortController} */ (getHandle(core, controller)).abort(why);
    });
}
