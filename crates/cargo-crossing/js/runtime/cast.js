// `object_cast` and `object_is`: whether an object that Rust holds is of a class.

import { attempt } from "../attempt.js";
import { getHandle } from "../handles.js";
import { assertInstance, classAt, findClass } from "../marshal/typed_object.js";
import { readText } from "../memory.js";

/** @import { Core, Site } from "../protocol.js" */

/** @param {Core} core */
export function object_cast(core) {
  return (/** @type {number} */ handle, /** @type {number} */ address, /** @type {number} */ length) => {
    attempt(core, () => {
      const path = readText(core, address, length);
      const type = /** @type {string} */ (path.split(".").at(-1));
      /** @type {Site} */
      const site = { kind: "call", function: "of `JsObject::cast`", part: "value", type };
      assertInstance(getHandle(core, handle), findClass(path, site), path, site);
    });
  };
}

/** @param {Core} core */
export function object_is(core) {
  return (/** @type {number} */ handle, /** @type {number} */ address, /** @type {number} */ length) =>
    attempt(core, () => {
      const Class = classAt(readText(core, address, length));
      return typeof Class === "function" && getHandle(core, handle) instanceof Class ? 1 : 0;
    });
}
