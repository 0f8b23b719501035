// `panic`: throws the error of a panic.

import { PanicError, textOf } from "../errors.js";
import { removeHandle } from "../handles.js";
import { die } from "../life.js";
import { readText } from "../memory.js";

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
    /** @type {number} */ causeHandle,
  ) => {
    const path = readText(core, file, fileLength);
    let text = readText(core, message, messageLength);
    /** @type {unknown} */
    let cause;
    if (causeHandle !== 0) {
      cause = removeHandle(core, causeHandle);
      // Rust says only that there is an error, and behind the semicolon what to do.
      text = text.replace(/^[^;]*/, () => textOf(cause));
    }
    if (text === "time not implemented on this platform") {
      text += ": use crossing::time::Instant and crossing::time::SystemTime instead of std's";
    }
    throw die(core, new PanicError(text, path, line, column, cause));
  };
}
