// The area `jshost`: the global object, and modules that Rust imports.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { withGlobals } from "../globals.js";
import { start } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder } from "../program.js" */

/** The address of a module of a function `f` that returns `text`, and of an object `instance`. */
const moduleOf = (/** @type {string} */ text) =>
  `data:text/javascript,export const f = () => ${encodeURIComponent(JSON.stringify(text))}; export const instance = {};`;

/** The address of a module that is not there. */
const NOWHERE = "./not-there.js";

/**
 * An instance, and Rust's `JsHost::import`.
 * @param {Binder} binder
 */
async function importer(binder) {
  /** @type {Map<number, (outcome: { module: any, text: any }) => void>} */
  const waiting = new Map();
  let next = 0;
  const settled = (/** @type {number} */ id, /** @type {any} */ module, /** @type {any} */ text) =>
    waiting.get(id)?.({ module, text });
  const { app } = await start(binder, { settled }, { baseUrl: import.meta.url });
  const call = (/** @type {(id: number) => void} */ act) => {
    const id = next++;
    act(id);
    return /** @type {Promise<{ module: any, text: any }>} */ (new Promise((resolve) => waiting.set(id, resolve)));
  };
  return {
    app,
    importModule: (/** @type {string} */ name, /** @type {string} */ url) =>
      call((id) => app.host.importModule(name, url, id)),
    importThenCall: (/** @type {string} */ url) => call((id) => app.host.importThenCall(url, id)),
  };
}

/** @type {Tests} */
export const host = {
  "jshost-001": async (_row, binder) => {
    const javaScriptTestHelper = {};
    await withGlobals({ javaScriptTestHelper }, async () => {
      const { app } = await start(binder);
      assert.equal(app.host.globalThis().javaScriptTestHelper, javaScriptTestHelper);
    });
  },
  "jshost-002": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.host.globalThisAgain(), globalThis);
  },
  "jshost-006": async (_row, binder) => {
    const { importModule } = await importer(binder);
    const url = moduleOf("twice");
    const [one, two] = [await importModule("M", url), await importModule("M", url)];
    assert.ok(one.module && two.module, `${one.text} ${two.text}`);
    assert.equal(one.module.instance, two.module.instance);
  },
  "jshost-007": async (row, binder) => {
    const { importModule } = await importer(binder);
    assert.ok((await importModule("M", moduleOf("first"))).module);
    assertText((await importModule("M", moduleOf("second"))).text, row.expected, undefined);
  },
  "jshost-008": async (_row, binder) => {
    const { importModule } = await importer(binder);
    const url = moduleOf("equal");
    assert.equal((await importModule("M", url)).module, (await importModule("M", url)).module);
  },
  "jshost-012": async (_row, binder) => {
    const { app, importModule } = await importer(binder);
    assert.equal((await importModule("M", NOWHERE)).module, null);
    app.setModuleImports("M", { f: () => "now" });
    assert.ok((await importModule("M", NOWHERE)).module, "the failure was kept");
  },
  "jshost-013": async (row, binder) => {
    const { importModule } = await importer(binder);
    assertText((await importModule("", moduleOf("unnamed"))).text, row.expected, "");
  },
  "jshost-015": async (_row, binder) => {
    const { app } = await importer(binder);
    app.host.firstPollOfImport("M", moduleOf("later"));
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(app.host.wasThereAtOnce(), false);
  },
  "jshost-016": async (_row, binder) => {
    const { importThenCall } = await importer(binder);
    assert.equal((await importThenCall(moduleOf("works"))).text, "works");
  },
};
