// `load`: from a .wasm, as cargo made it, to a running instance.

import { compile } from "./compile.js";
import { IMPORT_MODULE, RUNTIME_MODULE } from "./contract.gen.js";
import { initializersOf } from "./data_modules.js";
import { Code, CrossingError } from "./errors.js";
import { exitAfter } from "./exit.js";
import { bindExports } from "./exports.js";
import { bindImports } from "./imports.js";
import { importInitializers } from "./initializers.js";
import { instantiate } from "./instance.js";
import { noMain, runMain, runNamedMain } from "./main.js";
import { setModule } from "./modules.js";
import { checkedOptions } from "./options.js";
import { RUNTIME_IMPORTS, bindRuntime } from "./runtime/index.gen.js";
import { SECTION } from "./section.gen.js";
import { readContract } from "./section.js";
import { assertNoWasmBindgen } from "./wasm_bindgen.js";

/** @import { Core, Instance, LoadOptions, MainRecord, Program } from "./protocol.js" */

/**
 * Loads a program. Its `main` does not run before `runMain()`.
 *
 * Needs no `eval`: a page's policy must allow `wasm-unsafe-eval`, nothing more.
 *
 * @param {string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module} wasm an address, relative
 *   ones to the page, the worker or the working directory; or the file itself
 * @param {LoadOptions} [options]
 * @returns {Promise<Instance>}
 * @throws {CrossingError} when the file cannot be had, is not a .wasm or was not built with Crossing
 */
export async function load(wasm, options) {
  const given = checkedOptions(options);
  const { module, url } = await compile(await wasm);
  return instantiate(programOf(module, url, given));
}

/**
 * What a .wasm says of itself.
 * @param {WebAssembly.Module} module
 * @param {string | undefined} url where it lies
 * @param {LoadOptions} options
 * @returns {Program}
 */
export function programOf(module, url, options) {
  assertNoWasmBindgen(module);
  const sections = WebAssembly.Module.customSections(module, SECTION);
  if (sections.length === 0) {
    throw new CrossingError(
      Code.noSection,
      `${url ?? "the .wasm"} has no section \`${SECTION}\`: it was not built with the crate crossing, or a tool removed ` +
        "its custom sections; load the file that cargo made",
    );
  }
  const contract = readContract(sections);
  assertOnlyOurImports(module);
  const initializers = initializersOf(contract);
  return {
    module,
    options,
    url,
    initialize: () => importInitializers(initializers),
    bindImports: (core) => bindImports(core, contract, module),
    setModule,
    bindRuntime,
    bindExports: (core) => bindExports(core, contract),
    runMain: (core, args) => start(core, contract.mains, args),
    exitAfter,
    symbols: [...contract.exports, ...contract.mains].map(({ symbol }) => symbol),
  };
}

/**
 * @param {Core} core
 * @param {readonly MainRecord[]} mains
 * @param {readonly string[] | undefined} args
 */
function start(core, mains, args) {
  const [main, other] = mains;
  return !main ? noMain(core) : other ? runNamedMain(core, mains, args) : runMain(core, main.symbol, args);
}

/** @param {WebAssembly.Module} module */
function assertOnlyOurImports(module) {
  const imports = WebAssembly.Module.imports(module);
  const unknown = imports.find(
    ({ module: from, name }) => from === RUNTIME_MODULE && !(name in RUNTIME_IMPORTS),
  );
  if (unknown) {
    throw new CrossingError(
      Code.newer,
      `the .wasm asks for ${unknown.module}.${unknown.name}, which this loader does not know: update the npm package ` +
        "@crossing-rs/runtime",
    );
  }
  const foreign = imports.filter(({ module: from }) => from !== IMPORT_MODULE && from !== RUNTIME_MODULE);
  if (foreign.length > 0) {
    const names = foreign.slice(0, 5).map((found) => `${found.module}.${found.name}`).join(", ");
    const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : "";
    throw new CrossingError(
      Code.foreignImport,
      `the .wasm needs imports that are not Crossing's: ${names}${more}; a crate declares them with \`extern "C"\`: ` +
        "import the functions with #[js_import] instead",
    );
  }
}
