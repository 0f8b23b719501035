// What one instance of a program consists of, and its life: it begins, it may die, it ends.

import { RuntimeExport } from "./contract.gen.js";
import { Code, CrossingError, PanicError, describe, textOf } from "./errors.js";
import { Handles } from "./handles.js";
import { Memory } from "./memory.js";
import { Modules } from "./modules.js";

/** @import { Lowerer, LoadOptions, Slot } from "./protocol.js" */

export class Core {
  handles = new Handles();
  /** From `start` to `dispose`. @type {Memory} */
  memory = /** @type {any} */ (undefined);
  /** Made with the first error that Rust makes. @type {import("./rust_errors.js").RustErrors | undefined} */
  rustErrors = undefined;
  /** What the running export is going to throw. @type {{ error: unknown } | undefined} */
  failure = undefined;
  /**
   * What ended the instance; the mark that it is dead. Set without a call, since there may be no stack left for one.
   * @type {unknown}
   */
  fatal = undefined;
  /** The error that tells so. @type {Error | undefined} */
  #cause = undefined;
  /** Promises that the program has yet to settle. @type {Set<(reason: unknown) => void>} */
  pending = new Set();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  timers = new Set();
  /** The second slot of the value that was lowered last. @type {Slot} */
  b = 0;
  /** The third slot. @type {Slot} */
  c = 0;
  /** The fourth slot. @type {Slot} */
  d = 0;
  /** @type {WebAssembly.Exports} */
  #exports = {};
  #options;

  /**
   * @param {LoadOptions} options
   * @param {() => string | undefined} base
   */
  constructor(options, base) {
    if (options.onDeath !== undefined && typeof options.onDeath !== "function") {
      throw new TypeError(`onDeath: expected a Function, not ${describe(options.onDeath)}`);
    }
    this.#options = options;
    this.modules = new Modules(base);
    this.args = checkedArgs(options.args ?? []);
    for (const [name, functions] of Object.entries(options.imports ?? {})) {
      this.modules.set(name, functions);
    }
  }

  /**
   * Takes over the wasm instance and starts the run-time crate in it.
   * @param {WebAssembly.Exports} exports
   */
  start(exports) {
    this.#exports = exports;
    const memory = /** @type {WebAssembly.Memory} */ (exports["memory"]);
    const scratch = this.enter(RuntimeExport.INIT);
    this.memory = new Memory(memory, scratch, (symbol, ...slots) => this.enter(symbol, ...slots));
  }

  /**
   * Calls a function of the program. Whatever comes out of it by throwing is fatal, since Rust's frames were left
   * without clean-up: its stack pointer, its borrows and its locks stay as they were.
   * @param {string} symbol
   * @param {...unknown} slots
   */
  enter(symbol, ...slots) {
    this.assertAlive();
    let result;
    try {
      result = /** @type {Function} */ (this.#exports[symbol])(...slots);
    } catch (error) {
      this.fatal ??= error;
      throw this.die(error);
    }
    // JavaScript in between may have swallowed the error of a death.
    this.assertAlive();
    return result;
  }

  /**
   * Calls a function that Rust handed over, from outside of any call of the user's.
   * @param {number} pointer
   * @param {number} context
   * @param {number} argument
   */
  callBack(pointer, context, argument) {
    if (this.fatal !== undefined) {
      return;
    }
    const isAwaited = this.pending.size > 0;
    try {
      this.enter(RuntimeExport.CALL, pointer, context, argument);
    } catch (error) {
      // A death rejects the promises that wait for the program. Without any, the host reports it.
      if (!isAwaited) {
        throw error;
      }
    }
  }

  /**
   * Lowers a checked value into memory.
   * @param {number} area
   * @param {Lowerer} lowerer
   * @param {unknown} value
   */
  write(area, lowerer, value) {
    const inUse = this.memory.scratchInUse;
    const first = lowerer.lower(this, value);
    this.memory.writeSlots(area, lowerer.lowers, [first, this.b, this.c, this.d]);
    // Rust copies a text out of its scratch slot before it calls anything.
    this.memory.scratchInUse = inUse;
  }

  /** Throws the cause of death if there is one. */
  assertAlive() {
    if (this.fatal !== undefined) {
      throw this.die(this.fatal);
    }
  }

  /** Throws what the export that just returned failed with. */
  throwFailure() {
    const failure = this.failure;
    if (failure) {
      this.failure = undefined;
      throw failure.error;
    }
  }

  /**
   * The end of an import's call that threw: passes the error to Rust.
   * @param {unknown} error
   */
  raise(error) {
    this.assertAlive();
    this.enter(RuntimeExport.RAISE, this.handles.add(error));
  }

  /**
   * Marks the instance as dead.
   * @param {unknown} error
   * @returns {Error} the first cause
   */
  die(error) {
    if (!this.#cause) {
      const cause = error instanceof PanicError ? error : trapped(error);
      this.#end(cause);
      this.#tell(cause);
    }
    return /** @type {Error} */ (this.#cause);
  }

  /** @param {Error} cause */
  #tell(cause) {
    try {
      this.#options.onDeath?.(cause);
    } catch (error) {
      // It must not hide the cause: the host reports it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** Lets go of everything. */
  dispose() {
    const cause = new CrossingError(Code.disposed, "this instance was disposed");
    this.#end(this.#cause ?? cause);
    this.handles.clear();
    this.#exports = {};
    this.memory = /** @type {any} */ (undefined);
  }

  /** @param {Error} cause */
  #end(cause) {
    this.fatal ??= cause;
    this.#cause = cause;
    for (const timer of this.timers) {
      clearTimeout(timer);
    }
    this.timers.clear();
    const pending = [...this.pending];
    this.pending.clear();
    for (const reject of pending) {
      reject(cause);
    }
  }
}

/**
 * A copy of a program's arguments.
 * @param {readonly string[]} args
 */
export function checkedArgs(args) {
  if (!Array.isArray(args) || args.some((arg) => typeof arg !== "string")) {
    throw new TypeError(`args: expected an Array of Strings, not ${describe(args)}`);
  }
  return [...args];
}

/**
 * @param {unknown} error what the engine threw
 */
function trapped(error) {
  const advice =
    error instanceof WebAssembly.RuntimeError && /unreachable/.test(error.message)
      ? "; if this was a panic, another panic hook has replaced Crossing's and may have printed its message; else memory may have run out"
      : "";
  const message = `the program was stopped by ${textOf(error)}${advice}`;
  return new CrossingError(Code.trap, message, { cause: error });
}
