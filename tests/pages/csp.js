// Loads the fixture and calls both ways, in a page whose policy allows files of its own only.

import { load } from "/runtime/index.js";
import { importModule, loadWith } from "../wasm/names/importer.js";

const WASM = "/target/wasm/wasm32-unknown-unknown/debug/names.wasm";

globalThis.outcome = (async () => {
  try {
    const app = await loadWith(load, WASM);
    await importModule(app, "M", "./beside.js");
    return app.moduleFunction();
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
})();
