// `panic`: throws the error of a panic.

import { die } from "../life.js";
import { panicOf } from "../panics.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function panic(core) {
  return (
    /** @type {number} */ message,
    /** @type {number} */ messageLength,
    /** @type {number} */ file,
    /** @type {number} */ fileLength,
    /** @type {number} */ line,
    /** @type {number} */ column,
    /** @type {number} */ cause,
  ) => {
    throw die(core, panicOf(core, message, messageLength, file, fileLength, line, column, cause));
  };
}
