// The life of an instance: Rust is entered, the instance may die of it, and it ends.

import { RuntimeExport } from "./contract.gen.js";
import { Code, CrossingError, PanicError, textOf } from "./errors.js";
import { EXPLAINS } from "./explains.js";
import { addHandle } from "./handles.js";

/** @import { Core } from "./protocol.js" */

/**
 * Calls a function of the program. Whatever comes out of it by throwing is fatal, since Rust's frames were left
 * without clean-up: its stack pointer, its borrows and its locks stay as they were.
 * @param {Core} core
 * @param {string} symbol
 * @param {...unknown} slots
 */
export function enter(core, symbol, ...slots) {
  assertAlive(core);
  let result;
  try {
    result = core.exports[symbol](...slots);
  } catch (error) {
    core.fatal ??= error;
    throw die(core, error);
  }
  // JavaScript in between may have swallowed the error of a death.
  assertAlive(core);
  return result;
}

/**
 * Calls a function that Rust handed over. Throws what it panics with.
 * @param {Core} core
 * @param {number} pointer
 * @param {number} context
 * @param {number} argument
 */
export function callRust(core, pointer, context, argument) {
  enter(core, RuntimeExport.CALL, pointer, context, argument);
  throwFailure(core);
}

/**
 * The same from outside of any call of the user's.
 * @param {Core} core
 * @param {number} pointer
 * @param {number} context
 * @param {number} argument
 */
export function callBack(core, pointer, context, argument) {
  if (core.fatal !== undefined) {
    return;
  }
  const isAwaited = core.pending.size > 0;
  try {
    callRust(core, pointer, context, argument);
  } catch (error) {
    if (core.fatal === undefined) {
      // A panic that was unwound, of a task for one: the others go on.
      report(error);
    } else if (!isAwaited) {
      // A death rejects the promises that wait for the program. Without any, the host reports it.
      throw error;
    }
  }
}

/**
 * Has the host report an error that nobody can catch.
 * @param {unknown} error
 */
function report(error) {
  queueMicrotask(() => {
    throw error;
  });
}

/**
 * Throws the cause of death if there is one.
 * @param {Core} core
 */
export function assertAlive(core) {
  if (core.fatal !== undefined) {
    throw die(core, core.fatal);
  }
}

/**
 * Throws what the export that just returned failed with.
 * @param {Core} core
 */
export function throwFailure(core) {
  const { failure } = core;
  if (failure) {
    core.failure = undefined;
    throw failure.error;
  }
}

/**
 * The end of an import's call that threw: passes the error to Rust.
 * @param {Core} core
 * @param {unknown} error
 */
export function raise(core, error) {
  assertAlive(core);
  enter(core, RuntimeExport.RAISE, addHandle(core, error));
}

/**
 * Marks the instance as dead.
 * @param {Core} core
 * @param {unknown} error
 * @returns {Error} the first cause
 */
export function die(core, error) {
  if (!core.cause) {
    const cause = error instanceof PanicError ? error : trapped(error);
    end(core, cause);
    try {
      core.options.onDeath?.(cause);
    } catch (error) {
      // It must not hide the cause.
      report(error);
    }
  }
  return /** @type {Error} */ (core.cause);
}

/**
 * From now on nothing of the program runs, and whoever waits for it is told.
 * @param {Core} core
 * @param {Error} cause
 */
export function end(core, cause) {
  core.fatal ??= cause;
  core.cause = cause;
  for (const acts of [core.endings, core.pending]) {
    acts.forEach((act) => act(cause));
    acts.clear();
  }
}

/**
 * @param {unknown} error what the engine threw
 */
function trapped(error) {
  const mayBePanic = EXPLAINS && /unreachable/.test(/** @type {any} */ (error)?.message);
  const advice = mayBePanic
    ? "; if this was a panic, another panic hook has replaced Crossing's and may have printed its message; else memory may have run out"
    : "";
  return new CrossingError(Code.trap, `the program was stopped by ${textOf(error)}${advice}`, { cause: error });
}
