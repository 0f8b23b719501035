// Recognises a .wasm that needs wasm-bindgen's own glue.

import { Code, CrossingError } from "./errors.js";

/** wasm-bindgen's import modules: before its tool has run, and after. */
const IMPORT_MODULES = /^(__wbindgen_|wbg$|.*_bg\.js$)/;

/** Its custom section, in which each crate stands as `name-` and 16 hexadecimal digits. */
const SECTION = "__wasm_bindgen_unstable";
const CRATE = /([A-Za-z][A-Za-z0-9_-]*)-[0-9a-f]{16}/g;

/** @param {WebAssembly.Module} module */
export function assertNoWasmBindgen(module) {
  const imports = WebAssembly.Module.imports(module).filter(({ module: from }) => IMPORT_MODULES.test(from));
  if (imports.length === 0) {
    return;
  }
  const crates = cratesOf(module);
  throw new CrossingError(
    Code.wasmBindgen,
    `the .wasm also needs wasm-bindgen (it imports ${imports[0]?.module}.${imports[0]?.name})` +
      `${crates.length > 0 ? `, which these crates bring: ${crates.join(", ")}` : ""}. ` +
      "Two ways out: turn off what brings it (`cargo tree --target wasm32-unknown-unknown -i wasm-bindgen` shows the " +
      "way; often a feature such as `js`, `wasmbind` or `wasm-bindgen`), or turn on the feature `wasm-bindgen` of the crate " +
      "crossing, with which both share the .wasm (`cargo crossing glue --help`)",
  );
}

/** @param {WebAssembly.Module} module */
function cratesOf(module) {
  const crates = new Set();
  for (const section of WebAssembly.Module.customSections(module, SECTION)) {
    for (const [, name] of new TextDecoder("latin1").decode(section).matchAll(CRATE)) {
      crates.add(name);
    }
  }
  return [...crates].sort();
}
