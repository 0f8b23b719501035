// `object_text`: what `{:?}` prints of an object.

import { textOf } from "../errors.js";
import { getHandle } from "../handles.js";
import { assertAlive } from "../life.js";
import { lowerString } from "../marshal/string.js";
import { writeValue } from "../slots.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const STRING = { lowers: ["i32", "i32"], lower: lowerString };

/** How long it may be. */
const LONGEST = 100;

/** @param {Core} core */
export function object_text(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle) => {
    writeValue(core, area, STRING, debugText(getHandle(core, handle)));
    // A `toString` of the user's may have swallowed the error of a death.
    assertAlive(core);
  };
}

/**
 * The class, and the object's own text where that says more.
 * @param {unknown} value
 */
function debugText(value) {
  const own = textOf(value);
  const text = own.length > LONGEST ? `${own.slice(0, LONGEST)}…` : own;
  const tag = /^\[object ?(.*)\]$/.exec(text)?.[1];
  const name = className(value);
  if (tag !== undefined) {
    return name ?? (tag || "Object");
  }
  return name === undefined || text.startsWith(name) ? text : `${name} ${text}`;
}

/**
 * The name of the class, found without running a getter.
 * @param {unknown} value
 * @returns {string | undefined}
 */
function className(value) {
  try {
    const prototype = Object.getPrototypeOf(value);
    const made = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    const name = Object.getOwnPropertyDescriptor(made, "name")?.value;
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    // No prototype, or a proxy that refuses.
    return undefined;
  }
}
