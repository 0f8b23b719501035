// `stream_next`, `stream_cancel` and `stream_begun`: Rust reads a stream of JavaScript's, and gives one of its own.

import { attempt } from "../attempt.js";
import { getHandle } from "../handles.js";
import { ITEM } from "../marshal/stream.js";
import { setI32 } from "../memory.js";
import { startOperation } from "../operations.js";
import { cancel, nextOf } from "../streams.js";

/** @import { Begun } from "../marshal/stream.js" */
/** @import { Core } from "../protocol.js" */
/** @import { Held } from "../streams.js" */

/** @param {Core} core */
export function stream_next(core) {
  return (/** @type {number} */ handle, /** @type {number} */ operation) =>
    attempt(core, () => {
      const held = /** @type {Held} */ (getHandle(core, handle));
      return startOperation(core, nextOf(core, held), operation, (area, result) => {
        const { done, value } = /** @type {IteratorResult<unknown>} */ (result);
        if (!done) {
          held.write((area >>> 0) + ITEM, value);
        }
        setI32(core, area >>> 0, done ? 1 : 0);
      });
    });
}

/** @param {Core} core */
export function stream_cancel(core) {
  return (/** @type {number} */ handle) =>
    attempt(core, () => cancel(core, /** @type {Held} */ (getHandle(core, handle))));
}

/** @param {Core} core */
export function stream_begun(core) {
  return (/** @type {number} */ handle, /** @type {number} */ number, /** @type {number} */ pull) => {
    Object.assign(/** @type {Begun} */ (getHandle(core, handle)), { number, pull });
  };
}
