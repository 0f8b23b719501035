// What one instance of a program consists of: plain data. What works on it are functions in `life`, `memory`, `handles`,
// `modules` and `slots`, so that a program carries those that it uses.

import { RuntimeExport } from "./contract.gen.js";
import { Code, CrossingError } from "./errors.js";
import { end, enter } from "./life.js";
import { checkedOptions } from "./options.js";
import { registry } from "./registry.js";

/** @import { LoadOptions, Slot } from "./protocol.js" */
/** @import { Known } from "./modules.js" */
/** @import { Call } from "./closures.js" */

/** How closures of a type are called. @typedef {{ readonly entry: number, readonly call: Call }} Calls */

/**
 * @typedef {object} Core
 * @property {number} id of the instance
 * @property {any} exports what the .wasm exports, from `start` to `dispose`
 * @property {WebAssembly.Memory} memory from `start` to `dispose`
 * @property {Uint8Array} bytes a view of the memory: ask `bytesOf`
 * @property {DataView} view another: ask `viewOf`
 * @property {number} scratchAddress where the scratch slots for texts are
 * @property {Uint8Array[]} scratch a view of each
 * @property {number} scratchInUse how many hold arguments of calls that have not returned
 * @property {number} written the address of the text that was written last
 * @property {Slot} b the second slot of the value that was lowered last
 * @property {Slot} c the third
 * @property {Slot} d the fourth
 * @property {unknown[]} values what Rust holds, by place; place 0 is never given, so that no handle is 0
 * @property {number[]} generations of the places
 * @property {number[]} freePlaces
 * @property {Map<string, Known>} modules by name
 * @property {Set<string> | undefined} absent addresses that no module came from
 * @property {LoadOptions} options a copy of the user's
 * @property {string | undefined} wasmUrl where the .wasm lies, if it has an address
 * @property {string | undefined} baseUrl what the user says that addresses are relative to
 * @property {readonly string[]} args the program's arguments
 * @property {{ error: unknown } | undefined} failure what the running export is going to throw
 * @property {unknown} fatal what ended the instance; the mark that it is dead. Set without a call, since there may be no
 *   stack left for one
 * @property {Error | undefined} cause the error that tells so
 * @property {Set<(reason: unknown) => void>} pending promises that the program has yet to settle
 * @property {(() => void)[] | undefined} woken the tasks that are woken by the promise that settles just now
 * @property {Set<(cause: Error) => void>} endings what else is to be done when the instance dies or is disposed: clear a timer,
 *   remove a listener. Whoever adds one takes it away when it is done
 * @property {{ isDisposed: boolean }[]} lent what is good until the import's call that is running returns: views and closures
 * @property {Map<number, Calls> | undefined} calls how closures are called, by the address that says so
 * @property {Calls | undefined} lastCall that which was asked for last
 * @property {FinalizationRegistry<() => unknown> | undefined} collected made with the first Rust value that JavaScript may keep
 * @property {Map<number, import("./rust_objects.js").State> | undefined} rustObjects by number
 * @property {WeakMap<object, number> | undefined} payloads the numbers of the Rust values behind errors
 * @property {import("./marshal/js_function.js").Signature[]} signatures of the functions that Rust holds, by number
 * @property {{ diagnostics: () => import("./protocol.js").Diagnostics } | undefined} members that the instance has if the program has them
 * @property {string} diagnosis what Rust told of what is alive
 * @property {import("./dynamic.js").Types | undefined} types made with the first type that Rust passes by address
 */

/**
 * @param {LoadOptions} options
 * @param {string} [wasmUrl]
 * @param {Error} [cause] of one that is dead from the start
 * @returns {Core}
 */
export function newCore(options, wasmUrl, cause) {
  // An initializer may have changed them.
  checkedOptions(options);
  const none = /** @type {any} */ (undefined);
  /** @type {Core} */
  const core = {
    id: -1,
    exports: none,
    memory: none,
    bytes: new Uint8Array(),
    view: none,
    scratchAddress: 0,
    scratch: [],
    scratchInUse: 0,
    written: 0,
    b: 0,
    c: 0,
    d: 0,
    values: [undefined],
    generations: [0],
    freePlaces: [],
    modules: new Map(),
    absent: undefined,
    options,
    wasmUrl,
    baseUrl: undefined,
    args: [],
    failure: undefined,
    fatal: cause,
    cause,
    pending: new Set(),
    woken: undefined,
    endings: new Set(),
    lent: [],
    calls: undefined,
    lastCall: undefined,
    collected: undefined,
    rustObjects: undefined,
    payloads: undefined,
    signatures: [],
    members: undefined,
    diagnosis: "",
    types: undefined,
  };
  return core;
}

/**
 * Takes over the wasm instance and starts the run-time crate in it.
 * @param {Core} core
 * @param {WebAssembly.Exports} exports
 */
export function start(core, exports) {
  core.exports = exports;
  core.memory = /** @type {WebAssembly.Memory} */ (exports["memory"]);
  core.scratchAddress = enter(core, RuntimeExport.INIT) >>> 0;
}

/**
 * Lets go of everything, of what is only held by those who still hold the core, too: an empty core takes its place.
 * @param {Core} core
 * @param {Error} [cause] what later calls throw
 */
export function dispose(core, cause = new CrossingError(Code.disposed, "this instance was disposed")) {
  end(core, core.cause ?? cause);
  registry().instances.delete(core.id);
  Object.assign(core, newCore({}, undefined, core.cause));
}
