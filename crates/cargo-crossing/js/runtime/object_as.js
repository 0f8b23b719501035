// `object_as` and `object_of`: an object that Rust holds, as a value of a type that Rust says, and the other way.

import { attempt } from "../attempt.js";
import { liftPassed, writeResult } from "../dynamic.js";
import { addHandle, getHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */
/** @import { Place } from "../dynamic.js" */

/** @type {Place} */
const PLACE = { kind: "object", function: "that Rust holds", part: "value" };

/** @param {Core} core */
export function object_as(core) {
  return (/** @type {number} */ object, /** @type {number} */ ty, /** @type {number} */ area) =>
    attempt(core, () => writeResult(core, getHandle(core, object), ty, area, PLACE));
}

/** @param {Core} core */
export function object_of(core) {
  return (/** @type {number} */ value) => attempt(core, () => addHandle(core, liftPassed(core, value, PLACE)));
}
