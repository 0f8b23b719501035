// `panicked` and `aborting`: a panic begins in a program whose panics unwind; this one does, or does not.

import { Code, traceFrom } from "../errors.js";
import { addHandle } from "../handles.js";
import { die } from "../life.js";
import { panicOf } from "../panics.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function panicked(core) {
  return function report(
    /** @type {number} */ message,
    /** @type {number} */ messageLength,
    /** @type {number} */ file,
    /** @type {number} */ fileLength,
    /** @type {number} */ line,
    /** @type {number} */ column,
    /** @type {number} */ cause,
  ) {
    const error = panicOf(core, message, messageLength, file, fileLength, line, column, cause);
    error.message += "\n(unwound: the instance goes on)";
    Object.assign(error, { code: Code.unwound, unwound: true });
    return addHandle(core, traceFrom(error, report));
  };
}

/** @param {Core} core */
export function aborting(core) {
  return (
    /** @type {number} */ message,
    /** @type {number} */ messageLength,
    /** @type {number} */ file,
    /** @type {number} */ fileLength,
    /** @type {number} */ line,
    /** @type {number} */ column,
    /** @type {number} */ cause,
  ) => {
    // Not thrown: Rust stops by itself, and then no destructor runs.
    die(core, panicOf(core, message, messageLength, file, fileLength, line, column, cause));
  };
}
