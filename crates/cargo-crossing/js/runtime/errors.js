// `new_error` and `error_payload`: errors made in Rust.

import { addHandle, getHandle } from "../handles.js";
import { callBack } from "../life.js";
import { readText } from "../memory.js";
import { traceFrom } from "../errors.js";
import { RustErrors } from "../rust_errors.js";

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
    /** @type {number} */ drop,
  ) {
    core.rustErrors ??= new RustErrors((pointer, payload) => callBack(core, pointer, payload, 0));
    const error = core.rustErrors.create(
      readText(core, name, nameLength),
      readText(core, message, messageLength),
      cause === 0 ? undefined : { cause: getHandle(core, cause) },
      payload,
      drop,
    );
    return addHandle(core, traceFrom(error, make));
  };
}

/** @param {Core} core */
export function error_payload(core) {
  return (/** @type {number} */ handle) => core.rustErrors?.payload(getHandle(core, handle)) ?? 0;
}
