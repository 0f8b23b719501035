// `js_function_signature`: an object that Rust holds becomes a function of a type that Rust says.

import { attempt } from "../attempt.js";
import { converterAt } from "../dynamic.js";
import { getHandle, removeHandle } from "../handles.js";

/** @import { Core, Site } from "../protocol.js" */

/** @param {Core} core */
export function js_function_signature(core) {
  return (/** @type {number} */ handle, /** @type {number} */ ty) =>
    attempt(core, () => {
      const { converter, name: type } = converterAt(core, ty);
      const target = getHandle(core, handle);
      /** @type {Site} */
      const site = { kind: "call", function: "of `JsFunction::try_from`", part: "value", type };
      converter.check(target, site);
      // Only the number of the signature is of use: Rust has a handle.
      removeHandle(core, /** @type {number} */ (converter.lower(core, target)));
      return /** @type {number} */ (core.b);
    });
}
