// Modules by name: how JavaScript and Rust make them known, and what becomes of a name that is known.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError } from "@crossing-rs/runtime";
import { importModule, loadNames, MODULES, rejectionOf, thrownBy } from "../wasm/names/harness.js";

const withBase = { baseUrl: MODULES };

/** The address of a module of one function `f` that returns `text`. */
const dataModule = (text) => `data:text/javascript,export const f = () => ${encodeURIComponent(JSON.stringify(text))}`;

/** An error of ours whose message holds all the texts. */
function assertError(error, code, ...texts) {
  assert.ok(error instanceof CrossingError, String(error));
  assert.equal(error.code, code, error.message);
  for (const text of texts) assert.ok(error.message.includes(text), `${text}\nis not in:\n${error.message}`);
}

test("a module is known by the option `imports`, `setModuleImports` or `JsHost::import`", async () => {
  const byOption = await loadNames({ imports: { M: { f: () => "by option" } } });
  assert.equal(byOption.moduleFunction(), "by option");
  const bySet = await loadNames();
  bySet.setModuleImports("M", { f: () => "by setModuleImports" });
  assert.equal(bySet.moduleFunction(), "by setModuleImports");
  const byImport = await loadNames();
  const module = await importModule(byImport, "M", dataModule("by import"));
  assert.equal(module.f(), "by import");
  assert.equal(byImport.moduleFunction(), "by import");
});

test("a module's name may have any characters", async () => {
  const modules = {
    dottedModule: "Contoso.Js.Messages",
    spacedModule: " with  spaces ",
    emojiModule: "🦀 модуль",
    quotedModule: "\"quotes\" ' ` \\ / ? # % <b>\n\u0000",
    prototypeModule: "__proto__",
  };
  const [set, imported] = [await loadNames(), await loadNames()];
  for (const [call, name] of Object.entries(modules)) {
    set.setModuleImports(name, { f: () => name });
    await importModule(imported, name, dataModule(name));
    assert.deepEqual([set[call](), imported[call]()], [name, name]);
  }
});

test("a module may be any object or function, also one without prototype", async () => {
  const bare = Object.assign(Object.create(null), { f: () => "bare" });
  const callable = Object.assign(() => {}, { f: () => "callable" });
  for (const module of [bare, callable, Object.freeze({ f: () => "frozen" })]) {
    const app = await loadNames({ imports: { M: module } });
    assert.equal(app.moduleFunction(), module.f());
  }
});

test("an object with a function `then` is a module like any other: nothing calls it", async () => {
  let calls = 0;
  const then = () => {
    calls += 1;
  };
  const app = await loadNames({ imports: { M: { then, f: () => "option" } } });
  app.setModuleImports("main.js", { then });
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([app.moduleFunction(), calls], ["option", 0]);
});

test("`this` of a function is the module, an ES module's namespace too; of a dotted one it is the parent", async () => {
  const functions = {
    f() {
      return this;
    },
  };
  const app = await loadNames({ ...withBase, imports: { M: functions } });
  assert.equal(app.moduleFunction(), functions);

  const other = await loadNames(withBase);
  const namespace = await importModule(other, "M", "./this.js");
  await importModule(other, "main.js", "./this.js");
  assert.equal(other.moduleFunction(), namespace);
  assert.equal(Object.prototype.toString.call(namespace), "[object Module]");
  assert.equal(other.moduleMethod(), namespace.dom);
});

test("the last `setModuleImports` before the first call counts", async () => {
  const app = await loadNames({ imports: { M: { f: () => "option" } } });
  app.setModuleImports("M", { f: () => "first" });
  app.setModuleImports("M", { f: () => "second" });
  assert.equal(app.moduleFunction(), "second");
});

test("`setModuleImports` replaces an imported module", async () => {
  const app = await loadNames();
  await importModule(app, "M", dataModule("imported"));
  app.setModuleImports("M", { f: () => "set" });
  assert.equal(app.moduleFunction(), "set");
});

test("`setModuleImports` wins over an import that is under way", async () => {
  const app = await loadNames();
  const importing = importModule(app, "M", dataModule("imported"));
  await Promise.resolve();
  app.setModuleImports("M", { f: () => "set" });
  await importing;
  assert.equal(app.moduleFunction(), "set");
});

test("a name given by `setModuleImports` is not imported, whatever the address", async () => {
  const functions = { f: () => "set" };
  const app = await loadNames({ imports: { M: functions } });
  assert.equal(await importModule(app, "M", "https://unreachable.invalid/module.js"), functions);
  assert.equal(app.moduleFunction(), "set");
});

test("a module is known only when its import has finished", async () => {
  const app = await loadNames();
  const importing = importModule(app, "M", dataModule("imported"));
  assertError(
    thrownBy(() => app.moduleFunction()),
    "CX2003",
    "ES6 module M was not imported yet",
  );
  await importing;
  assert.equal(app.moduleFunction(), "imported");
});

test("the error of an unknown module says how to make it known, and which are", async () => {
  const app = await loadNames({ imports: { "main.js": {} } });
  assertError(
    thrownBy(() => app.neverImported()),
    "CX2003",
    "`f` of module `nope`",
    "ES6 module nope was not imported yet, please call JSHost.ImportAsync() first",
    'JsHost::import("nope", …).await',
    'setModuleImports("nope", …)',
    "main.js",
  );
  assert.equal(app.cause, undefined);
});

test("a known name with the same address is the same module", async () => {
  const app = await loadNames(withBase);
  const before = globalThis.namesEvaluated ?? 0;
  const address = "./this.js?same";
  const first = await importModule(app, "M", address);
  for (const again of [address, "././this.js?same", new URL(address, MODULES).href]) {
    assert.equal(await importModule(app, "M", again), first);
  }
  assert.equal(globalThis.namesEvaluated, before + 1);
});

test("an address is the same however it is written", async () => {
  const app = await loadNames(withBase);
  const first = await importModule(app, "M", "./this.js");
  const roundabout = `${MODULES.href}up/../this.js`;
  assert.equal(await importModule(app, "M", roundabout), first);
  const [text, same] = ["data:text/javascript,export let x", "DATA:text/javascript,export let x"];
  const data = await importModule(app, "data", text);
  assert.equal(await importModule(app, "data", same), data);
});

test("a known name with another address is an error that shows both, and stays what it was", async () => {
  const app = await loadNames(withBase);
  const first = await importModule(app, "M", "./this.js");
  assertError(
    await rejectionOf(importModule(app, "M", "./other.js")),
    "CX2005",
    'JsHost::import("M", "./other.js")',
    new URL("this.js", MODULES).href,
    new URL("other.js", MODULES).href,
  );
  assert.equal(app.moduleFunction(), first);
});

test("imports of one name at a time are one import", async () => {
  const app = await loadNames(withBase);
  const before = globalThis.namesEvaluated ?? 0;
  const calls = Array.from({ length: 10 }, () => importModule(app, "M", "./this.js?concurrent"));
  const other = rejectionOf(importModule(app, "M", "./other.js"));
  const [first, ...rest] = await Promise.all(calls);
  for (const module of rest) assert.equal(module, first);
  assert.equal(globalThis.namesEvaluated, before + 1);
  assertError(await other, "CX2005");
});

test("imports of one name at a time all fail when it fails, and the name is free again", async () => {
  const app = await loadNames(withBase);
  const failed = await Promise.all([1, 2, 3].map(() => rejectionOf(importModule(app, "M", "./throws.js"))));
  for (const error of failed) {
    assertError(error, "CX2003", "throws.js", "RangeError: thrown by the module");
    assert.ok(error.cause instanceof RangeError);
  }
  await importModule(app, "M", "./other.js");
  assert.equal(app.moduleFunction(), "other");
});

test("two names may have one address, and two instances one module", async () => {
  const [one, two] = [await loadNames(withBase), await loadNames(withBase)];
  const module = await importModule(one, "M", "./this.js");
  assert.equal(await importModule(one, "main.js", "./this.js"), module);
  assert.equal(await importModule(two, "M", "./this.js"), module);
});

test("a module is no other instance's", async () => {
  const [one, two] = [await loadNames(), await loadNames()];
  one.setModuleImports("M", { f: () => "one's" });
  assertError(
    thrownBy(() => two.moduleFunction()),
    "CX2003",
  );
});

test("a module that is no JavaScript, or that throws, is named with its address and cause", async () => {
  const app = await loadNames(withBase);
  const syntax = await rejectionOf(importModule(app, "M", "./syntax.js"));
  assertError(syntax, "CX2003", 'JsHost::import("M"', new URL("syntax.js", MODULES).href, "SyntaxError");
  assert.ok(syntax.cause instanceof SyntaxError);
});

test("`setModuleImports` refuses what is no name or no object, and the option `imports` too", async () => {
  const app = await loadNames();
  for (const name of ["", undefined, null, 5, {}]) {
    assert.throws(() => app.setModuleImports(name, {}), { name: "TypeError", message: /module's name must be a String/ });
  }
  for (const functions of [undefined, null, "f", 5]) {
    const expected = { name: "TypeError", message: /"M".*expected an object/ };
    assert.throws(() => app.setModuleImports("M", functions), expected);
    await assert.rejects(loadNames({ imports: { M: functions } }), expected);
  }
});
