// `&mut [T]`: a view that is good until the call returns. Slots: address and length. To JavaScript only.

import { MemoryView } from "../memory_view.js";

/** @import { State } from "../memory_view.js" */
/** @import { Converter } from "../protocol.js" */
/** @import { TypedArrayClass } from "./typed_array.js" */

/**
 * @param {TypedArrayClass} Class
 * @param {string} type of the numbers
 * @returns {Converter}
 */
export function memoryViewOf(Class, type) {
  /** @type {Converter["lift"]} */
  const lift = (core, site, address, length) => {
    /** @type {State} */
    const state = {
      core,
      Class,
      type,
      address: address >>> 0,
      length: length >>> 0,
      kept: 0,
      forget: 0,
      isDisposed: false,
      from: site,
    };
    core.lent.push(state);
    return new MemoryView(state);
  };
  return { lifts: ["i32", "i32"], lowers: [], lift, take: lift, check: () => {}, lower: () => 0 };
}
