// `new_error` and `error_payload`: errors made in Rust.

import { RustErrors } from "../rust_errors.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function new_error(core) {
  return (
    /** @type {number} */ name,
    /** @type {number} */ nameLength,
    /** @type {number} */ message,
    /** @type {number} */ messageLength,
    /** @type {number} */ cause,
    /** @type {number} */ payload,
    /** @type {number} */ drop,
  ) => {
    const { memory, handles } = core;
    core.rustErrors ??= new RustErrors((pointer, payload) => core.callBack(pointer, payload, 0));
    const error = core.rustErrors.create(
      memory.readText(name, nameLength),
      memory.readText(message, messageLength),
      cause === 0 ? undefined : { cause: handles.remove(cause) },
      payload,
      drop,
    );
    return handles.add(error);
  };
}

/** @param {Core} core */
export function error_payload(core) {
  return (/** @type {number} */ handle) => core.rustErrors?.payload(core.handles.get(handle)) ?? 0;
}
