// Errors made in Rust. Each may have a Rust value behind it, which Rust keeps until the error has been collected.

import { whenCollected } from "./collected.js";
import { callBack } from "./life.js";

/** @import { Core } from "./protocol.js" */

/** Errors that JavaScript has a class for. @type {Readonly<Record<string, ErrorConstructor>>} */
const CLASSES = { TypeError, RangeError };

/**
 * @param {Core} core
 * @param {string} name
 * @param {string} message
 * @param {ErrorOptions | undefined} options
 * @param {number} payload the number of the Rust value; 0: none
 * @param {number} forget the function of Rust's that lets go of it
 */
export function createError(core, name, message, options, payload, forget) {
  const error = new (CLASSES[name] ?? Error)(message, options);
  if (error.name !== name) {
    Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
  }
  if (payload !== 0) {
    core.payloads ??= new WeakMap();
    core.payloads.set(error, payload);
    whenCollected(core, error, () => callBack(core, forget, payload, 0));
  }
  return error;
}

/**
 * The number of the Rust value behind an error, or 0.
 * @param {Core} core
 * @param {unknown} error
 */
export function payloadOf(core, error) {
  return core.payloads?.get(/** @type {object} */ (error)) ?? 0;
}
