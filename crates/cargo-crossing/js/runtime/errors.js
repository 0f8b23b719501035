// `new_error` and `error_payload`: errors made in Rust.

import { addHandle, getHandle } from "../handles.js";
import { readText } from "../memory.js";
import { traceFrom } from "../errors.js";
import { createError, payloadOf } from "../rust_errors.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function new_error(core) {
  return function make(
    /** @type {number} */ name,
    /** @type {number} */ nameLength,
    /** @type {number} */ message,
    /** @type {number} */ messageLength,
    /** @type {number} */ cause,
    /** @type {number} */ payload,
    /** @type {number} */ forget,
  ) {
    const error = createError(
      core,
      readText(core, name, nameLength),
      readText(core, message, messageLength),
      cause === 0 ? undefined : { cause: getHandle(core, cause) },
      payload,
      forget,
    );
    return addHandle(core, traceFrom(error, make));
  };
}

/** @param {Core} core */
export function error_payload(core) {
  return (/** @type {number} */ handle) => payloadOf(core, getHandle(core, handle));
}
