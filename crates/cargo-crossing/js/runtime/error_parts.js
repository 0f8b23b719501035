// `error_cause` and `error_text`: what Rust asks of an error. Any value can be one, and asking may run anything.

import { addHandle, getHandle } from "../handles.js";
import { assertAlive } from "../life.js";
import { isObject } from "../marshal/object.js";
import { lowerString } from "../marshal/string.js";
import { writeValue } from "../slots.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const STRING = { lowers: ["i32", "i32"], lower: lowerString };

/** What `error_text` tells, by number. @type {readonly ((value: unknown) => unknown)[]} */
const PARTS = [nameOf, (value) => /** @type {any} */ (value).stack];

/** @param {Core} core */
export function error_cause(core) {
  return (/** @type {number} */ root, /** @type {number} */ depth) => {
    const chain = causesOf(getHandle(core, root), depth);
    assertAlive(core);
    return chain.length > depth + 1 ? addHandle(core, chain[depth + 1]) : 0;
  };
}

/** @param {Core} core */
export function error_text(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle, /** @type {number} */ part) => {
    let text;
    try {
      text = PARTS[part]?.(getHandle(core, handle));
    } catch {
      // A getter that throws, or a revoked proxy.
    }
    writeValue(core, area, STRING, typeof text === "string" ? text : "");
    assertAlive(core);
  };
}

/**
 * An error and the causes behind it, up to the one that many steps after `depth`'s own, or to the first that repeats.
 * @param {unknown} error
 * @param {number} depth
 */
function causesOf(error, depth) {
  const chain = new Set([error]);
  try {
    while (chain.size <= depth + 1 && isObject(error) && "cause" in error) {
      error = error.cause;
      if (chain.has(error)) {
        break;
      }
      chain.add(error);
    }
  } catch {
    // A getter that throws, or a revoked proxy.
  }
  return [...chain];
}

/**
 * The name of an error's class: its `name`, unless that is inherited from a class further up.
 * @param {unknown} value
 */
function nameOf(value) {
  if (!isObject(value)) {
    return value === null ? "null" : typeof value;
  }
  const { name, constructor } = /** @type {any} */ (value);
  let owner = value;
  while (owner && !Object.hasOwn(owner, "name")) {
    owner = Object.getPrototypeOf(owner);
  }
  return owner && (owner === value || owner.constructor === constructor) ? name : constructor?.name;
}
