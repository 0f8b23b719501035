// `method_call`, `function_call` and `construct`: calls of what Rust holds or names.

import { attempt } from "../attempt.js";
import { liftRow, writeResult } from "../dynamic.js";
import { Code, CrossingError } from "../errors.js";
import { addHandle, getHandle } from "../handles.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function method_call(core) {
  return (
    /** @type {number} */ object,
    /** @type {number} */ name,
    /** @type {number} */ length,
    /** @type {number} */ args,
    /** @type {number} */ count,
    /** @type {number} */ ty,
    /** @type {number} */ area,
  ) =>
    attempt(core, () => {
      const key = readText(core, name, length);
      const place = /** @type {const} */ ({ kind: "method", function: `\`${key}\``, part: "result" });
      const receiver = /** @type {any} */ (getHandle(core, object));
      const values = liftRow(core, args, count, place, "argument");
      const target = functionOf(receiver[key], `method \`${key}\``);
      writeResult(core, Reflect.apply(target, receiver, values), ty, area, place);
    });
}

/** @param {Core} core */
export function function_call(core) {
  return (
    /** @type {number} */ callee,
    /** @type {number} */ self,
    /** @type {number} */ args,
    /** @type {number} */ count,
    /** @type {number} */ ty,
    /** @type {number} */ area,
  ) =>
    attempt(core, () => {
      const place = /** @type {const} */ ({ kind: "call", function: "of a function", part: "result" });
      const receiver = self === 0 ? undefined : getHandle(core, self);
      const values = liftRow(core, args, count, place, "argument");
      const target = functionOf(getHandle(core, callee), "call of a function: it");
      writeResult(core, Reflect.apply(target, receiver, values), ty, area, place);
    });
}

/** @param {Core} core */
export function construct(core) {
  return (/** @type {number} */ callee, /** @type {number} */ args, /** @type {number} */ count) =>
    attempt(core, () => {
      const place = /** @type {const} */ ({ kind: "call", function: "of a constructor" });
      const values = liftRow(core, args, count, place, "argument");
      const target = functionOf(getHandle(core, callee), "call of a constructor: it");
      return addHandle(core, Reflect.construct(target, values));
    });
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function functionOf(value, what) {
  if (typeof value !== "function") {
    const found = value === null ? "null" : typeof value;
    throw new CrossingError(Code.noFunction, `${what} must be a Function but was ${found}`);
  }
  return value;
}
