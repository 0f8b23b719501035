// `panic`: throws the error of a panic.

import { PanicError } from "../errors.js";

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
    const { memory, handles } = core;
    const text = adviseOnClock(memory.readText(message, messageLength));
    const cause = causeHandle === 0 ? undefined : handles.remove(causeHandle);
    throw core.die(new PanicError(text, memory.readText(file, fileLength), line, column, cause));
  };
}

/**
 * std's clocks panic on this target.
 * @param {string} message
 */
function adviseOnClock(message) {
  return message === "time not implemented on this platform"
    ? `${message}: use crossing::time::Instant and crossing::time::SystemTime instead of std's`
    : message;
}
