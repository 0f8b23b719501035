// Errors on their way to another thread: class, message, code, trace, causes and fields of their own.

import { CrossingError, PanicError, textOf } from "../errors.js";

/** @import { Failure } from "./messages.js" */

/** Node's word for a stream that is not marked. */
const NOT_MOVED = "ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST";

/** How many causes are followed. */
const DEEPEST = 16;

/**
 * @param {unknown} reason
 * @param {number} [depth]
 * @returns {Failure}
 */
export function encode(reason, depth = 0) {
  if (!(reason instanceof Error) || depth === DEEPEST) {
    return { value: cloneable(reason) };
  }
  const fields = Object.entries(reason).map(([name, value]) => [name, cloneable(value)]);
  const isDom = typeof DOMException === "function" && reason instanceof DOMException;
  const { name, message, stack } = reason;
  /** @type {Failure} */
  const failure = { name: String(name), message: String(message), stack, isDom, fields: Object.fromEntries(fields) };
  if ("cause" in reason) {
    failure.cause = encode(reason.cause, depth + 1);
  }
  return failure;
}

/**
 * @param {Failure} failure
 * @returns {unknown}
 */
export function decode(failure) {
  const { name, message, stack, isDom, fields, cause } = failure;
  if (name === undefined) {
    return failure.value;
  }
  if (isDom) {
    return new DOMException(message, name);
  }
  const error = new Error(message, cause ? { cause: decode(cause) } : {});
  const known = classOf(name);
  Object.setPrototypeOf(error, known.prototype);
  const own = { ...fields, ...(known === Error && name !== "Error" ? { name } : {}), ...(stack ? { stack } : {}) };
  for (const [key, value] of Object.entries(own)) {
    Object.defineProperty(error, key, { value, writable: true, configurable: true, enumerable: key in (fields ?? {}) });
  }
  return error;
}

/**
 * The class of that name, of those that both sides have.
 * @param {string} name
 * @returns {Function}
 */
function classOf(name) {
  const classes = [CrossingError, PanicError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  return classes.find((known) => known.name === name) ?? Error;
}

/**
 * The value, or the text of one that no other thread can have.
 * @param {unknown} value
 */
function cloneable(value) {
  return isCloneable(value) ? value : textOf(value);
}

/** @param {unknown} value */
export function isCloneable(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a message could not be sent because of what is in it.
 * @param {unknown} error
 */
export function isNotCloned(error) {
  const isDom = error instanceof DOMException && error.name === "DataCloneError";
  return isDom || (error instanceof Error && "code" in error && error.code === NOT_MOVED);
}
