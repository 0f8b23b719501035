// The area `names`: which JavaScript function an import calls.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { printed, withGlobals } from "../globals.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Row } from "../cases.js" */
/** @import { Binder } from "../program.js" */

/**
 * A name that is not found: an error for JavaScript and for Rust, and the program goes on.
 * @param {string} name of the fixture's import
 * @param {Record<string, object>} [imports]
 */
const notFound = (name, imports) => async (/** @type {Row} */ row, /** @type {Binder} */ binder) => {
  const { app } = await start(binder, {}, { imports });
  assertText(thrownBy(() => app.names[name]("v")).message, row.expected, "v", ["import `"]);
  assertText(app.errors[name]("v"), row.expected, "v");
  assert.equal(app.base.counter(), 0, "the program is dead");
};

/** @type {Tests} */
export const names = {
  "names-001": async (_row, binder) => {
    const imports = { JavaScriptTestHelper: { echo1: (/** @type {unknown} */ value) => value } };
    const { app } = await start(binder, {}, { imports });
    assert.equal(app.names.module_function("text"), "text");
  },
  "names-002": async (_row, binder) => {
    const dom = {
      text: "",
      setInnerText(/** @type {string} */ text) {
        assert.equal(this, dom, "another `this`");
        this.text = text;
      },
    };
    const { app } = await start(binder);
    app.setModuleImports("main.js", { dom });
    app.names.dotted("new");
    assert.equal(dom.text, "new");
  },
  "names-003": async (_row, binder) => {
    const { app } = await start(binder);
    assert.deepEqual(await printed(() => app.names.global("called")), ["called"]);
  },
  "names-004": async (row, binder) => {
    const data = {
      text: "w-i-t-h-i-n-s-t-a-n-c-e",
      echoMemberMethod(/** @type {string} */ text) {
        return `${text}-${this.text}`;
      },
    };
    await withGlobals({ data }, async () => {
      const { app } = await start(binder);
      assert.equal(`'${app.names.member("t-e-s-t")}'`, row.expected);
    });
  },
  "names-008": notFound("missing_module"),
  "names-009": notFound("missing_function", { M: {} }),
  "names-010": notFound("number", { M: { num: 5 } }),
  "names-012": (row, binder) => withGlobals({ foo: () => "wrong" }, () => notFound("no_scope")(row, binder)),
  "names-014": async (_row, binder) => {
    await withGlobals({ f: () => "the global one" }, async () => {
      const { app } = await start(binder, {}, { imports: { M: { globalThis: { f: () => "the module's" } } } });
      assert.equal(app.names.global_in_module("v"), "the global one");
    });
  },
  // The reference binds once into a static field: a name is looked up at the first call, not at each.
  "compile-129": async (_row, binder) => {
    let looks = 0;
    const module = {
      get f() {
        looks += 1;
        return () => "found";
      },
    };
    const { app } = await start(binder, {}, { imports: { M: module } });
    assert.deepEqual([app.names.function("v"), app.names.function("v"), looks], ["found", "found", 1]);
  },
  "names-015": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.base.counter(), 0);
    thrownBy(() => app.names.never_called("now"));
  },
  "names-016": async (_row, binder) => {
    const { app } = await start(binder);
    thrownBy(() => app.names.function("v"));
    app.setModuleImports("M", { f: () => "found" });
    assert.equal(app.names.function("v"), "found");
  },
  "names-018": async (_row, binder) => {
    const { app } = await start(binder);
    app.setModuleImports("M", { f: () => "first" });
    app.setModuleImports("M", { f: () => "second" });
    assert.equal(app.names.function("v"), "second");
  },
  "names-019": async (_row, binder) => {
    const address = "data:text/javascript,export function f() { return this; }";
    const namespace = await import(address);
    const { app } = await start(binder, {}, { imports: { M: namespace } });
    assert.equal(app.names.function("v"), namespace);
  },
  "names-020": async (_row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.names.class("v"));
    assert.ok(error instanceof TypeError, String(error));
    assert.match(error.message, /new/);
  },
  "names-021": async (_row, binder) => {
    const place = { href: "https://example.org/" };
    const { app } = await start(binder, {}, { imports: { "main.js": { window: { location: { href: () => place.href } } } } });
    assert.equal(app.names.href("v"), place.href);
  },
  "names-022": async (_row, binder) => {
    const { app } = await start(binder);
    const caller = () => app.names.function("v");
    const error = thrownBy(caller);
    assertText(error.message, "`ES6 module M was not imported yet`", "v");
    assert.match(error.stack, /ES6 module M was not imported yet[^]*caller/);
    assertText(app.errors.function("v"), "`ES6 module M was not imported yet`", "v");
  },
};
