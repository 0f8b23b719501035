// `&dyn Fn(A) -> R`, `&mut dyn FnMut(A) -> R`: a closure for the duration of a call. Slot: its address. To JavaScript only.

import { newClosure } from "../closures.js";

/** @import { Shape } from "../closures.js" */
/** @import { Converter } from "../protocol.js" */

/**
 * @param {Shape} shape
 * @returns {Converter}
 */
export function lentFunctionOf(shape) {
  /** @type {Converter["lift"]} */
  const lift = (core, { kind, function: name, part, type }, address) => {
    // The site of an array's element goes on to the next.
    const closure = newClosure(core, shape, address >>> 0, { kind, function: name, part, type });
    core.lent.push(closure);
    return shape.make(core, closure);
  };
  return { lifts: ["i32"], lowers: [], lift, take: lift, check: () => {}, lower: () => 0 };
}
