// The end of an instance on purpose, with an exit code.

import { dispose } from "./core.js";
import { Code, CrossingError, textOf } from "./errors.js";
import { assertAlive } from "./life.js";

/** @import { Core } from "./protocol.js" */

/**
 * Ends the instance. The first exit wins; of a dead instance the cause of death is thrown.
 * @param {Core} core
 * @param {number} [code]
 * @param {any} [reason] its `status` wins over the code
 * @returns {never} throws what later calls throw
 */
export function exit(core, code, reason) {
  assertAlive(core);
  const error = exitError(code, reason);
  dispose(core, error);
  throw error;
}

/**
 * What calls throw after an exit.
 * @param {number} [code]
 * @param {any} [reason]
 */
export function exitError(code = -1, reason) {
  const status = statusOf(reason) ?? code;
  const why = reason === undefined ? "" : `: ${textOf(reason)}`;
  const details = reason === undefined ? { status } : { status, cause: reason };
  return new CrossingError(Code.exited, `this instance already exited with ${status}${why}`, details);
}

/**
 * Ends the instance when its main has, with the same exit code: that of the process too, where there is one. A process goes
 * on as long as it has anything else to do.
 * @param {Core} core
 * @param {Promise<number>} main
 * @returns {Promise<number>} the exit code; 1 if main failed, which is printed
 */
export async function exitAfter(core, main) {
  let status;
  try {
    status = await main;
  } catch (reason) {
    const { code } = /** @type {any} */ (reason ?? {});
    if (code === Code.noMain) {
      throw reason;
    }
    status = statusOf(reason);
    if (code !== Code.exited) {
      console.error(reason);
      status ??= 1;
    }
  }
  dispose(core, exitError(status));
  const { process } = /** @type {any} */ (globalThis);
  if (process) {
    process.exitCode = status;
  }
  return /** @type {number} */ (status);
}

/**
 * What an error says that the exit code is.
 * @param {any} reason
 * @returns {number | undefined}
 */
function statusOf(reason) {
  return typeof reason?.status === "number" ? reason.status : undefined;
}
