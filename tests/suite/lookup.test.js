// When an import's function is looked up: at the first call, once, and again only after a failure.

import test from "node:test";
import assert from "node:assert/strict";
import { loadNames, thrownBy } from "../wasm/names/harness.js";

/** A module that notes which of its members are asked for; whether it is a promise, anyone may ask. */
function counting(members) {
  const asked = [];
  const module = new Proxy(members, {
    get(target, name, receiver) {
      if (name !== "then") asked.push(name);
      return Reflect.get(target, name, receiver);
    },
  });
  return { asked, module };
}

test("nothing is looked up before the first call", async () => {
  const { asked, module } = counting({ f: () => "found" });
  const app = await loadNames({ imports: { M: module } });
  app.setModuleImports("main.js", module);
  assert.deepEqual(asked, []);
  assert.equal(app.moduleFunction(), "found");
  assert.deepEqual(asked, ["f"]);
});

test("what is missing and never called is no error", async () => {
  const app = await loadNames({ imports: { M: { f: () => "found" } } });
  assert.equal(app.moduleFunction(), "found");
  assert.equal(app.cause, undefined);
});

test("a function is looked up once, each part of its path too", async () => {
  const inner = counting({ setInnerText: () => "called" });
  const outer = counting({ dom: inner.module });
  const app = await loadNames({ imports: { "main.js": outer.module } });
  for (let call = 0; call < 3; call += 1) assert.equal(app.moduleMethod(), "called");
  assert.deepEqual([outer.asked, inner.asked], [["dom"], ["setInnerText"]]);
});

test("a getter that gives the function is asked once", async () => {
  let asked = 0;
  const module = {
    get f() {
      asked += 1;
      return () => asked;
    },
  };
  const app = await loadNames({ imports: { M: module } });
  assert.equal(app.moduleFunction(), 1);
  assert.equal(app.moduleFunction(), 1);
});

test("each import of one function is looked up for itself", async () => {
  const { asked, module } = counting({ f: () => "f", echo: (value) => value });
  const app = await loadNames({ imports: { M: module } });
  app.moduleFunction();
  app.moduleNamed();
  app.echoI32(1);
  app.echoI32(2);
  app.echoString("");
  assert.deepEqual(asked, ["f", "f", "echo", "echo"]);
});

test("a later replacement of function, parent or module is not seen", async () => {
  const first = {
    setInnerText() {
      return this;
    },
  };
  const module = { dom: first };
  const app = await loadNames({ imports: { "main.js": module } });
  assert.equal(app.moduleMethod(), first);
  first.setInnerText = () => "replaced function";
  module.dom = { setInnerText: () => "replaced parent" };
  app.setModuleImports("main.js", { dom: { setInnerText: () => "replaced module" } });
  assert.equal(app.moduleMethod(), first);
});

test("a replacement before the first call is seen", async () => {
  const module = { f: () => "first" };
  const app = await loadNames({ imports: { M: module } });
  module.f = () => "second";
  assert.equal(app.moduleFunction(), "second");
});

test("each instance looks up for itself", async () => {
  const one = await loadNames({ imports: { M: { f: () => "one" } } });
  const two = await loadNames({ imports: { M: { f: () => "two" } } });
  assert.deepEqual([one.moduleFunction(), two.moduleFunction(), one.moduleFunction()], ["one", "two", "one"]);
});

test("a failed look-up is tried again at the next call, at each level", async () => {
  const app = await loadNames();
  assert.match(thrownBy(() => app.moduleMethod()).message, /ES6 module main\.js was not imported yet/);
  const module = {};
  app.setModuleImports("main.js", module);
  assert.match(thrownBy(() => app.moduleMethod()).message, /dom not found while looking up dom\.setInnerText/);
  module.dom = {};
  assert.match(thrownBy(() => app.moduleMethod()).message, /dom\.setInnerText must be a Function but was undefined/);
  module.dom.setInnerText = () => "at last";
  assert.equal(app.moduleMethod(), "at last");
});

test("a getter's own error goes to Rust as it is, and is tried again", async () => {
  const thrown = new RangeError("the getter's own");
  let fails = true;
  const module = {
    get f() {
      if (fails) throw thrown;
      return () => "found";
    },
  };
  const app = await loadNames({ imports: { M: module } });
  assert.equal(
    thrownBy(() => app.moduleFunction()),
    thrown,
  );
  fails = false;
  assert.equal(app.moduleFunction(), "found");
});

test("an error of the function itself is no reason to look it up again", async () => {
  const thrown = new Error("the function's own");
  const { asked, module } = counting({
    f() {
      throw thrown;
    },
  });
  const app = await loadNames({ imports: { M: module } });
  for (let call = 0; call < 2; call += 1) {
    assert.equal(
      thrownBy(() => app.moduleFunction()),
      thrown,
    );
  }
  assert.deepEqual(asked, ["f"]);
});
