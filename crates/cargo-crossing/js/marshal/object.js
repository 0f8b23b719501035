// `JsObject`: an object or function, by reference.

import { wrongType } from "../errors.js";

/** @import { Converter, Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkObject(value, site) {
  if (!isObject(value)) {
    throw wrongType(site, "an Object", value);
  }
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
export function isObject(value) {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** @returns {Converter} */
export function converter() {
  return {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: (core, slots, at) => core.handles.get(Number(slots[at])),
    take: (core, slots, at) => core.handles.remove(Number(slots[at])),
    lower: (core, value, site, to) => {
      const handle = core.handles.add(checkObject(value, site));
      to.slots.push(handle);
      to.undo.push(() => core.handles.remove(handle));
    },
  };
}
