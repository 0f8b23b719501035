// `rust_object_proxy` and `rust_object_number`: Rust values as objects like any other.

import { addHandle, getHandle } from "../handles.js";
import { rustObjectOf, stateOf } from "../rust_objects.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function rust_object_proxy(core) {
  return (/** @type {number} */ number) => addHandle(core, rustObjectOf(core, number));
}

/** @param {Core} core */
export function rust_object_number(core) {
  return (/** @type {number} */ handle) => {
    const state = stateOf(getHandle(core, handle));
    return state && state.core === core && !state.isDisposed ? state.number : 0;
  };
}
