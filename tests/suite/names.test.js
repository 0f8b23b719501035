// Which JavaScript function an import calls, by its name alone or in a module, and when it is looked up.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError } from "@crossing-rs/runtime";
import { loadNames, thrownBy } from "../wasm/names/harness.js";
import { explains } from "./fixture.js";

/** For as long as `work` runs, `globalThis` has these members. */
async function withGlobals(members, work) {
  const before = Object.keys(members).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  Object.defineProperties(
    globalThis,
    Object.fromEntries(
      Object.entries(Object.getOwnPropertyDescriptors(members)).map(([name, property]) => [
        name,
        { ...property, configurable: true },
      ]),
    ),
  );
  try {
    return await work();
  } finally {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else delete globalThis[name];
    }
  }
}

/** An error of ours whose message holds all the texts. */
function assertError(error, code, ...texts) {
  assert.ok(error instanceof CrossingError, String(error));
  assert.equal(error.code, code, error.message);
  for (const text of texts) assert.ok(error.message.includes(text), `${text}\nis not in:\n${error.message}`);
}

test("`globalThis.f` is a function of the global object, which is its `this`", async () => {
  const namesFunction = function () {
    return this;
  };
  await withGlobals({ namesFunction }, async () => {
    const app = await loadNames();
    assert.equal(app.globalFunction(), globalThis);
  });
});

test("a dotted path goes through getters and prototypes, and `this` is the parent object", async () => {
  class Deep {
    text = "w-i-t-h-i-n-s-t-a-n-c-e";
    method() {
      return this;
    }
  }
  const deep = new Deep();
  const namesData = {
    get deep() {
      return deep;
    },
  };
  await withGlobals({ namesData }, async () => {
    const app = await loadNames();
    assert.equal(app.globalMethod(), deep);
  });
});

test("a path may go through a function, and a bound function keeps its own `this`", async () => {
  const own = {};
  const deep = Object.assign(() => {}, {
    method: function () {
      return this;
    }.bind(own),
  });
  await withGlobals({ namesData: { deep } }, async () => {
    const app = await loadNames();
    assert.equal(app.globalMethod(), own);
  });
});

test("an arrow function is a shim for a property", async () => {
  const namesData = { href: "here", deep: {} };
  namesData.deep.method = () => namesData.href;
  await withGlobals({ namesData }, async () => {
    const app = await loadNames();
    assert.equal(app.globalMethod(), "here");
    namesData.href = "there";
    assert.equal(app.globalMethod(), "there");
  });
});

test("`globalThis.f` with a module is the global object's, not the module's", async () => {
  const wrong = () => "the module's";
  await withGlobals({ namesFunction: () => "the global one" }, async () => {
    const imports = { M: { namesFunction: wrong, globalThis: { namesFunction: wrong } } };
    const app = await loadNames({ imports });
    assert.equal(app.globalAndModule(), "the global one");
  });
});

test("`globalThis.f` with a module asks for the module first", async () => {
  await withGlobals({ namesFunction: () => "the global one" }, async () => {
    const app = await loadNames();
    assertError(
      thrownBy(() => app.globalAndModule()),
      "CX2003",
      "ES6 module M was not imported yet, please call JSHost.ImportAsync() first",
    );
    app.setModuleImports("M", {});
    assert.equal(app.globalAndModule(), "the global one");
  });
});

test("a name without prefix and module is no global function, and the error says what to write", async () => {
  const namesFunction = () => "wrong";
  const namesData = { deep: { method: namesFunction } };
  await withGlobals({ namesFunction, namesData }, async () => {
    const app = await loadNames();
    const advice = [`globalThis.namesFunction`, "module"];
    const plain = thrownBy(() => app.noScope());
    assertError(plain, "CX2004", "namesFunction must be a Function but was undefined", ...advice);
    const dotted = thrownBy(() => app.noScopeDotted());
    assertError(dotted, "CX2004", "namesData.deep.method", "globalThis.namesData.deep.method");
    const unknown = thrownBy(() => app.unknownScope());
    assertError(unknown, "CX2004", "window2.namesFunction");
  });
});

test("a part of a path that is undefined or null is named, with the import's Rust path", async () => {
  const whole = "not found while looking up globalThis.namesData.deep.method";
  const app = await loadNames();
  assertError(
    thrownBy(() => app.globalMethod()),
    "CX2004",
    `namesData ${whole}`,
    "names::global_method::import",
  );
  for (const deep of [null, undefined]) {
    await withGlobals({ namesData: { deep, other: 1 } }, async () => {
      assertError(
        thrownBy(() => app.globalMethod()),
        "CX2004",
        `deep ${whole}`,
        "found there: deep, other",
      );
    });
  }
});

test("what is no function is named by what it is", async () => {
  const app = await loadNames({ imports: { M: { num: 5, f() {} } } });
  assertError(
    thrownBy(() => app.moduleMissing()),
    "CX2004",
    "`nope` of module `M`",
    "nope must be a Function but was undefined",
    "found there: num, f",
    "names::module_missing::import",
  );
  assertError(
    thrownBy(() => app.moduleNumber()),
    "CX2004",
    "`num` of module `M`",
    "num must be a Function but was number",
  );
  for (const [value, what] of [
    [null, "null"],
    ["f", "string"],
    [{}, "object"],
    [true, "boolean"],
    [Symbol("f"), "symbol"],
  ]) {
    app.setModuleImports("M", { num: value });
    assertError(
      thrownBy(() => app.moduleNumber()),
      "CX2004",
      `num must be a Function but was ${what}`,
    );
  }
});

test("an error of a name has a stack that leads to the caller", async () => {
  const app = await loadNames({ imports: { M: {} } });
  function theCaller() {
    return app.moduleMissing();
  }
  const error = thrownBy(theCaller);
  // Firefox's traces have no message.
  assert.match(`${error}\n${error.stack}`, /nope must be a Function but was undefined/);
  // A release leaves the trace as long as the engine makes it.
  if (explains) assert.match(error.stack, /theCaller/);
});

test("without `Result` the error of a name is a panic with its text and an advice", async () => {
  const app = await loadNames({ imports: { M: {} } });
  const error = thrownBy(() => app.callWithoutResult());
  assertError(error, "CX2101", "nope must be a Function but was undefined", "declare it `-> Result<_, JsError>`");
  assert.equal(app.cause, error);
});

test("a class is called as a function, which the engine refuses; the instance goes on", async () => {
  const app = await loadNames({ imports: { M: { Widget: class Widget {} } } });
  for (const call of [app.globalClass, app.moduleClass]) {
    const error = thrownBy(() => call());
    assert.ok(error instanceof TypeError, String(error));
    assert.match(error.message, /new/);
  }
  assert.equal(app.cause, undefined);
});

test("a name may have any characters", async () => {
  const app = await loadNames({ imports: { M: { "has space": { "🦀\"'`\\": () => "found" } } } });
  assert.equal(app.anyCharacters(), "found");
});

test("a name and a module may be constants of Rust, in any form", async () => {
  const constant = function () {
    return this;
  };
  const by = { constant };
  const app = await loadNames({ imports: { "Given.by constant": { given: { by } } } });
  assert.equal(app.constant(), by);
  assert.equal(app.constantByPath(), by);
});

test("one function has as many Rust types as there are imports of it", async () => {
  const app = await loadNames({ imports: { M: { echo: (value) => value } } });
  const object = {};
  assert.equal(app.echoBool(true), true);
  assert.equal(app.echoI32(-7), -7);
  assert.equal(app.echoF64(0.5), 0.5);
  assert.equal(app.echoString("é🦀"), "é🦀");
  assert.equal(app.echoOption(null), null);
  assert.equal(app.echoOption("some"), "some");
  assert.equal(app.echoObject(object), object);
  assert.equal(app.echoAny("any"), "any");
});

test("one function's wrong result is judged by the type of each import", async () => {
  const app = await loadNames({ imports: { M: { echo: () => "text" } } });
  assert.equal(app.echoString("x"), "text");
  assertError(
    thrownBy(() => app.echoI32(1)),
    "CX2001",
    "`echo` of module `M`",
    "i32",
    "text (string)",
  );
  assertError(
    thrownBy(() => app.echoBool(true)),
    "CX2001",
    "bool",
  );
});
