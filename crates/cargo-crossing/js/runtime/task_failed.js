// `task_failed`: a task has ended with an error, and nobody waits for it.

import { Code, CrossingError, textOf } from "../errors.js";
import { removeHandle } from "../handles.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function task_failed(core) {
  return (
    /** @type {number} */ error,
    /** @type {number} */ file,
    /** @type {number} */ fileLength,
    /** @type {number} */ line,
    /** @type {number} */ column,
  ) => {
    const cause = removeHandle(core, error);
    const place = `${readText(core, file, fileLength)}:${line}:${column}`;
    // Later, since the error's text may be code of the user's; and as a rejection that nobody handles, which hosts report.
    void Promise.resolve().then(() => {
      throw new CrossingError(Code.taskFailed, `the task spawned at ${place} failed: ${textOf(cause)}`, { cause });
    });
  };
}
