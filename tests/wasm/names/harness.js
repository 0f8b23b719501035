// What the tests of the fixture share, on every host.

import { load } from "@crossing-rs/runtime";
import { loadWith } from "./importer.js";

export { importModule } from "./importer.js";

export const WASM = new URL("../../../target/wasm/wasm32-unknown-unknown/debug/names.wasm", import.meta.url);

/** Modules for `JsHost::import`, beside this file. */
export const MODULES = new URL("modules/", import.meta.url);

/**
 * An instance of the fixture.
 * @param {import("@crossing-rs/runtime/protocol.js").LoadOptions} [options]
 * @param {Parameters<typeof load>[0]} [wasm]
 * @param {typeof load} [loader] of another copy of the run-time
 */
export async function loadNames(options = {}, wasm = WASM, loader = load) {
  return loadWith(loader, wasm, options);
}

/**
 * What a call throws; an error of its own when it does not throw.
 * @param {() => unknown} call
 * @returns {any}
 */
export function thrownBy(call) {
  let value;
  try {
    value = call();
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was thrown; returned ${String(value)}`);
}

/**
 * What a promise is rejected with; an error of its own when it is not.
 * @param {Promise<unknown>} promise
 * @returns {Promise<any>}
 */
export function rejectionOf(promise) {
  return promise.then(
    (value) => {
      throw new Error(`nothing was thrown; fulfilled with ${String(value)}`);
    },
    (error) => error,
  );
}
