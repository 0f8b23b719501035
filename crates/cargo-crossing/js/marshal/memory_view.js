// `&mut [T]`: a view that is good until the call returns. Slots: address and length. To JavaScript only.

import { MemoryView } from "../memory_view.js";

/** @import { State } from "../memory_view.js" */
/** @import { Converter, Core } from "../protocol.js" */
/** @import { TypedArrayClass } from "./typed_array.js" */

/**
 * @param {TypedArrayClass} Class
 * @param {string} type of the numbers
 * @returns {Converter}
 */
export function memoryViewOf(Class, type) {
  /** @type {Converter["lift"]} */
  const lift = (core, _site, address, length) => {
    const state = { core, Class, type, address: address >>> 0, length: length >>> 0, kept: 0, forget: 0, isDisposed: false };
    core.views.push(state);
    return new MemoryView(state);
  };
  return { lifts: ["i32", "i32"], lowers: [], lift, take: lift, check: () => {}, lower: () => 0 };
}

/**
 * The end of a call: revokes the views that were made since there were `before`.
 * @param {Core} core
 * @param {number} before
 */
export function revokeMemoryViews(core, before) {
  const { views } = core;
  // Not `splice`, which costs several times as much as all the rest of a view.
  while (views.length > before) {
    /** @type {State} */ (views.pop()).isDisposed = true;
  }
}
