// What the run-time crate asks of JavaScript: the wasm import module `crossing_rt`. The other side is
// `crossing/src/sys/imports.rs`. None of these throws, except `panic`, which does nothing else.

import { PanicError, textOf } from "./errors.js";
import { isAny, lowerAny } from "./marshal/any.js";
import { lowerObject } from "./marshal/object.js";
import { lowerString } from "./marshal/string.js";
import { forgetOperation, startOperation } from "./operations.js";

/** @import { Core, Lowerer } from "./protocol.js" */

// What these functions pass to Rust needs no check.
/** @type {Lowerer} */
const ANY = { lowers: ["i32", "f64", "i32"], lower: lowerAny };
/** @type {Lowerer} */
const OBJECT = { lowers: ["i32"], lower: lowerObject };
/** @type {Lowerer} */
const STRING = { lowers: ["i32", "i32"], lower: lowerString };
/** An argument, or none. @type {Lowerer} */
const ARGUMENT = {
  lowers: ["i32", "i32", "i32"],
  lower: (core, text) => {
    const address = lowerString(core, text ?? "");
    core.c = core.b;
    core.b = address;
    return text === undefined ? 0 : 1;
  },
};

/**
 * A promise that Rust settles.
 * @typedef {object} Pending
 * @property {(value: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {(area: number) => unknown} lift
 */

/**
 * @param {Core} core
 * @returns {WebAssembly.ModuleImports}
 */
export function runtimeImports(core) {
  const imports = { ...values(core), ...errors(core), ...tasks(core), ...host(core) };
  return Object.fromEntries(Object.entries(imports).map(([name, run]) => [name, watched(core, run)]));
}

/**
 * Some of these run the user's code, a `toString` or a console of their own, which may swallow the error of a
 * death.
 * @param {Core} core
 * @param {Function} run
 */
function watched(core, run) {
  return (/** @type {unknown[]} */ ...slots) => {
    const result = run(...slots);
    core.assertAlive();
    return result;
  };
}

/** @param {Core} core */
function values(core) {
  return {
    release: (/** @type {number} */ handle) => void core.handles.remove(handle),
    value_text: (/** @type {number} */ area, /** @type {number} */ handle) =>
      core.write(area, STRING, textOf(core.handles.get(handle))),
    value_any: (/** @type {number} */ area, /** @type {number} */ handle) => {
      const value = core.handles.get(handle);
      core.write(area, ANY, isAny(value) ? value : textOf(value));
    },
    global_this: () => core.handles.add(globalThis),
    argument: (/** @type {number} */ area, /** @type {number} */ index) => core.write(area, ARGUMENT, core.args[index]),
  };
}

/** @param {Core} core */
function errors(core) {
  const text = (/** @type {number} */ pointer, /** @type {number} */ length) => core.memory.readText(pointer, length);
  return {
    panic: (/** @type {number[]} */ ...slots) => {
      const [message, messageLength, file, fileLength, line, column, cause] = /** @type {SevenNumbers} */ (slots);
      throw core.die(
        new PanicError(
          adviseOnClock(text(message, messageLength)),
          text(file, fileLength),
          line,
          column,
          cause === 0 ? undefined : core.handles.remove(cause),
        ),
      );
    },
    fail: (/** @type {number} */ error) => {
      core.failure = { error: core.handles.remove(error) };
    },
    new_error: (/** @type {number[]} */ ...slots) => {
      const [name, nameLength, message, messageLength, cause, payload, drop] = /** @type {SevenNumbers} */ (slots);
      const error = core.rustErrors.create(
        text(name, nameLength),
        text(message, messageLength),
        cause === 0 ? undefined : { cause: core.handles.remove(cause) },
        payload,
        drop,
      );
      return core.handles.add(error);
    },
    error_payload: (/** @type {number} */ handle) => core.rustErrors.payload(core.handles.get(handle)),
  };
}

/** @typedef {[number, number, number, number, number, number, number]} SevenNumbers */

/**
 * std's clocks panic on this target.
 * @param {string} message
 */
function adviseOnClock(message) {
  return message === "time not implemented on this platform"
    ? `${message}: use crossing::time::Instant and crossing::time::SystemTime instead of std's`
    : message;
}

/** @param {Core} core */
function tasks(core) {
  return {
    import_module: (
      /** @type {number} */ name,
      /** @type {number} */ nameLength,
      /** @type {number} */ url,
      /** @type {number} */ urlLength,
      /** @type {number} */ operation,
    ) => {
      const promise = core.modules.import(core.memory.readText(name, nameLength), core.memory.readText(url, urlLength));
      return startOperation(core, promise, operation, (area, known) =>
        core.write(area, OBJECT, /** @type {import("./modules.js").Known} */ (known).functions),
      );
    },
    sleep: (/** @type {number} */ milliseconds, /** @type {number} */ operation) => {
      /** @type {() => void} */
      let cancel = () => {};
      const promise = new Promise((resolve) => {
        const timer = setTimeout(() => {
          core.timers.delete(timer);
          resolve(undefined);
        }, milliseconds);
        core.timers.add(timer);
        cancel = () => {
          clearTimeout(timer);
          core.timers.delete(timer);
        };
      });
      return startOperation(core, promise, operation, () => {}, cancel);
    },
    forget: (/** @type {number} */ operation) => forgetOperation(core, operation),
    microtask: (/** @type {number} */ pointer, /** @type {number} */ context) =>
      queueMicrotask(() => core.callBack(pointer, context, 0)),
    settle: (/** @type {number} */ promise, /** @type {number} */ area, /** @type {number} */ error) => {
      const pending = /** @type {Pending} */ (core.handles.remove(promise));
      core.pending.delete(pending.reject);
      if (error !== 0) {
        pending.reject(core.handles.remove(error));
      } else {
        pending.resolve(pending.lift(area));
      }
    },
  };
}

/** @param {Core} core */
function host(core) {
  return {
    print: (/** @type {number} */ level, /** @type {number} */ pointer, /** @type {number} */ length) => {
      const line = core.memory.readText(pointer, length);
      // What `console` is at the time, so that tests and pages can replace it.
      (level === 0 ? console.log : console.error)(line);
    },
    now: () => Date.now(),
    monotonic: () => performance.now(),
  };
}
