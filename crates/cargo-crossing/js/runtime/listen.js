// `listen`: a closure of Rust's becomes the listener of a target.

import { attempt } from "../attempt.js";
import { wrongType } from "../errors.js";
import { getHandle } from "../handles.js";
import { functionOfClosure, keptClosure } from "../kept_closures.js";
import { shapeOf } from "../marshal/closure_shape.js";
import { checkObject, liftObject, lowerObject, takeObject } from "../marshal/object.js";
import { typedObjectOf } from "../marshal/typed_object.js";
import { readText } from "../memory.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/** @type {Converter} */
const ANY_EVENT = {
  lifts: ["i32"],
  lowers: ["i32"],
  lift: liftObject,
  take: takeObject,
  check: checkObject,
  lower: lowerObject,
};

/** @type {Converter} */
const NOTHING = { lifts: [], lowers: [], lift: () => {}, take: () => {}, check: () => {}, lower: () => 0 };

/** @type {Site} */
const TARGET = { kind: "call", function: "EventListener::new", part: "argument `target`", type: "&JsObject" };

/** @param {Core} core */
export function listen(core) {
  return (
    /** @type {number} */ targetHandle,
    /** @type {number} */ kind,
    /** @type {number} */ kindLength,
    /** @type {number} */ address,
    /** @type {number} */ path,
    /** @type {number} */ pathLength,
    /** @type {number} */ bits,
  ) =>
    attempt(core, () => {
      const target = /** @type {EventTarget} */ (getHandle(core, targetHandle));
      const [event, className] = [readText(core, kind, kindLength), readText(core, path, pathLength)];
      if (typeof target.addEventListener !== "function") {
        throw wrongType(TARGET, `an EventTarget that hears "${event}"`, target);
      }
      const options = { once: (bits & 1) !== 0, capture: (bits & 2) !== 0 };
      const isPassive = bits < 4 ? {} : { passive: (bits & 4) !== 0 };
      const closure = keptClosure(core, shapeOfListener(className), 0, address >>> 0);
      const listener = /** @type {EventListener} */ (/** @type {unknown} */ (functionOfClosure(closure)));
      target.addEventListener(event, listener, { ...options, ...isPassive });
      // Weak, so that what is left to the target ends with it.
      const [weakTarget, weakListener] = [new WeakRef(target), new WeakRef(listener)];
      closure.off = () => {
        const heard = weakListener.deref();
        heard && weakTarget.deref()?.removeEventListener(event, heard, options);
      };
    });
}

/** @param {string} className empty: any object */
function shapeOfListener(className) {
  const type = className.split(".").at(-1) || "JsObject";
  const converter = className === "" ? ANY_EVENT : typedObjectOf(className);
  return shapeOf(`FnMut(${type})`, { converter: NOTHING, type: "()" }, [{ converter, type }]);
}
