// What the workers do: load the fixture, import by relative addresses and tell the page what came of it.

import { importModule, loadWith } from "../../wasm/names/importer.js";

const WASM = new URL("../../../target/wasm/wasm32-unknown-unknown/debug/names.wasm", import.meta.url);

/**
 * @param {string} runtime where the run-time is
 * @param {object} options of `load`
 * @param {string} [wasm] its address, as a program in this worker would write it
 */
export async function report(runtime, options = {}, wasm = WASM.href) {
  const found = {};
  try {
    const { load } = await import(runtime);
    const app = await loadWith(load, wasm, options);
    for (const address of ["./beside.js", "../beside.js", "/tests/pages/deep/beside.js"]) {
      const module = await importModule(app, address, address).catch(({ code, message }) => ({ f: () => `${code}: ${message}` }));
      found[address] = module.f();
    }
  } catch (error) {
    found.error = String(error);
  }
  postMessage(found);
}
