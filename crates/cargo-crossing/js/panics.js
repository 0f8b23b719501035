// The error of a panic, as Rust's hook tells of it.

import { PanicError, textOf } from "./errors.js";
import { removeHandle } from "./handles.js";
import { readText } from "./memory.js";

/** @import { Core } from "./protocol.js" */

/**
 * @param {Core} core
 * @param {number} message
 * @param {number} messageLength
 * @param {number} file
 * @param {number} fileLength
 * @param {number} line
 * @param {number} column
 * @param {number} causeHandle
 */
export function panicOf(core, message, messageLength, file, fileLength, line, column, causeHandle) {
  const path = readText(core, file, fileLength);
  let text = readText(core, message, messageLength);
  /** @type {unknown} */
  let cause;
  if (causeHandle !== 0) {
    cause = removeHandle(core, causeHandle);
    // Of an import without `Result` Rust says only that there is an error, and behind the semicolon what to do.
    text = text.replace(/^JavaScript threw an error(?=;)/, () => textOf(cause));
  }
  if (text === "time not implemented on this platform") {
    text += ": use crossing::time::Instant and crossing::time::SystemTime instead of std's";
  }
  return new PanicError(text, path, line, column, cause);
}
