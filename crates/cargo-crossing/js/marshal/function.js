// `Callback<dyn Fn(A) -> R>`: a closure that JavaScript may keep. Slots: the handle under which JavaScript knows it, or 0, and its
// address. To JavaScript only; from there its function is a `JsFunction` or a `JsObject`.

import { functionOfClosure, keptClosure, ownClosure } from "../kept_closures.js";

/** @import { Shape } from "../closures.js" */
/** @import { Converter } from "../protocol.js" */

/**
 * @param {Shape} shape
 * @returns {Converter}
 */
export function functionOf(shape) {
  return {
    lifts: ["i32", "i32"],
    lowers: [],
    lift: (core, _site, handle, address) => functionOfClosure(keptClosure(core, shape, handle, address >>> 0)),
    take: (core, _site, handle, address) => {
      const closure = keptClosure(core, shape, handle, address >>> 0);
      const called = functionOfClosure(closure);
      ownClosure(closure, called);
      return called;
    },
    check: () => {},
    lower: () => 0,
  };
}
