// Loads the fixture and calls both ways, in a page whose policy allows files of its own only: with the loader, or with
// `?generated` through the generated module.

import { importModule, loadWith } from "../wasm/names/importer.js";

const runtime = location.search === "?generated" ? "../generated/runtime.js" : "/runtime/index.js";

const WASM = "/target/wasm/wasm32-unknown-unknown/debug/names.wasm";

globalThis.outcome = (async () => {
  try {
    const { load } = await import(runtime);
    const app = await loadWith(load, WASM);
    await importModule(app, "M", "./beside.js");
    return app.moduleFunction();
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
})();
