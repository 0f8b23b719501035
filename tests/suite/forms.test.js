// Imports that are more than functions: constructors, properties, and methods of the first argument.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, rejectionOf, settled, thrownBy } from "./fixture.js";

/** @param {object} [M] the module that the imports name */
const load = (M = {}) => fixture("forms", { imports: { M } });

/**
 * Asserts that a look-up failed, and that its message has all these parts.
 * @param {any} error
 * @param {string[]} parts
 */
function assertNotFound(error, parts) {
  assert.equal(error?.code, "CX2004", `${error}`);
  for (const part of parts) assert.ok(error.message.includes(part), `${error.message} lacks ${part}`);
}

const app = await load();

test("new makes an object of a global class", () => {
  const url = app.newUrl("/page?x=1", "https://example.org");
  assert.ok(url instanceof URL);
  assert.equal(url.href, "https://example.org/page?x=1");
  assert.ok(app.newMap() instanceof Map);
  assert.equal(app.newNumberFormat("de").format(1.5), "1,5");
});

test("new passes its arguments and makes a new object each time", async () => {
  class Circle {
    /** @param {unknown[]} args */
    constructor(...args) {
      this.args = args;
    }
  }
  const app = await load({ shapes: { Circle } });
  const [one, two] = [app.newCircle(1.5), app.newCircle(2)];
  assert.ok(one instanceof Circle && two instanceof Circle && one !== two);
  assert.deepEqual([one.args, two.args], [[1.5], [2]]);
});

test("new calls functions and proxies as JavaScript's `new` does", async () => {
  /** @this {any} */
  function Circle(/** @type {number} */ radius) {
    this.radius = radius;
    this.target = new.target;
  }
  const old = await load({ shapes: { Circle } });
  assert.deepEqual([old.newCircle(1).radius, old.newCircle(1).target], [1, Circle]);
  const proxied = await load({ shapes: { Circle: new Proxy(Circle, { construct: () => ({ made: "by proxy" }) }) } });
  assert.deepEqual(proxied.newCircle(1), { made: "by proxy" });
});

test("what a constructor throws is the error, and the class is found once", async () => {
  const thrown = new RangeError("too round");
  let asked = 0;
  const shapes = {
    get Circle() {
      asked += 1;
      return class {
        constructor() {
          throw thrown;
        }
      };
    },
  };
  const app = await load({ shapes });
  for (let call = 0; call < 2; call += 1) assert.equal(thrownBy(() => app.newCircle(1)), thrown);
  assert.equal(asked, 1);
  assert.ok(thrownBy(() => app.newUrl("no url")) instanceof TypeError);
});

test("a class that is missing, or no class, is named", async () => {
  const arrow = () => {};
  const app = await load({ arrow, shapes: { Square: class {} } });
  assertNotFound(thrownBy(() => app.newOfMissing()), [
    "import `missing` of module `M` (Rust `forms::constructors::import`)",
    "missing must be a Function but was undefined; found there: arrow, shapes",
  ]);
  assertNotFound(thrownBy(() => app.newCircle(1)), ["shapes.Circle must be a Function but was undefined", "Square"]);
  assertNotFound(thrownBy(() => app.newOfObject()), ["globalThis.Math must be a Function but was object"]);
  assertNotFound(thrownBy(() => app.newOfArrow()), ["arrow must be a constructor but cannot be called with `new`"]);
  assertNotFound(thrownBy(() => app.newWithoutScope()), ['it names no module: write "globalThis.NoScope"']);
});

test("whether a function is a constructor is found out without calling it", async () => {
  let calls = 0;
  class Counted {
    constructor() {
      calls += 1;
    }
  }
  const app = await load({ shapes: { Circle: Counted } });
  app.newCircle(1);
  assert.equal(calls, 1);
});

test("the result of new is checked", async () => {
  const app = await load({ Boxed: Number });
  assertRefusal(
    thrownBy(() => app.newAsNumber()),
    ["import `Boxed` of module `M`, result (Rust `f64`)", "Value is not a Number: 0 (object)"],
  );
});

test("a constructor without Result panics with the error", async () => {
  const app = await load();
  assert.equal(app.newUrlOrPanic("https://example.org/").href, "https://example.org/");
  assert.match(thrownBy(() => app.newUrlOrPanic("no url")).message, /Invalid URL|not a valid URL/i);
});

test("get and set reach a property of the global object, at each call", () => {
  const data = (/** @type {any} */ (globalThis).formsData = { title: "one" });
  assert.equal(app.getGlobal(), "one");
  data.title = "two";
  assert.equal(app.getGlobal(), "two");
  app.setGlobal("three");
  assert.equal(data.title, "three");
  const other = (/** @type {any} */ (globalThis).formsData = { title: "other" });
  assert.equal(app.getGlobal(), "other");
  app.setGlobal("changed");
  assert.deepEqual([data.title, other.title], ["three", "changed"]);
});

test("get and set reach a property directly in the global object, null included", () => {
  assert.equal(app.getTop(), null);
  app.setTop(5);
  assert.equal(/** @type {any} */ (globalThis).formsTop, 5);
  assert.equal(app.getTop(), 5);
  app.setTop(null);
  assert.equal(/** @type {any} */ (globalThis).formsTop, null);
  delete (/** @type {any} */ (globalThis).formsTop);
});

test("get and set reach what a module has, also when it is made known anew", async () => {
  const first = { state: { count: 1 }, version: "1.0" };
  const app = await load(first);
  app.setCount(app.getCount() + 1);
  assert.deepEqual([first.state.count, app.getVersion()], [2, "1.0"]);
  app.setModuleImports("M", { state: { count: 7 }, version: 2 });
  assert.deepEqual([app.getCount(), app.getVersion()], [7, 2]);
});

test("getters and setters run as JavaScript's do, with their object as `this`", async () => {
  /** @type {unknown[]} */
  const seen = [];
  const state = {
    get count() {
      seen.push(this);
      return 5;
    },
    set count(value) {
      seen.push(this, value);
    },
  };
  const app = await load({ state });
  assert.equal(app.getCount(), 5);
  app.setCount(6);
  assert.deepEqual(seen, [state, state, 6]);
});

test("what a getter or a setter throws is the error, each time", async () => {
  const thrown = new Error("mine");
  const state = {
    get count() {
      throw thrown;
    },
    set count(_value) {
      throw thrown;
    },
  };
  const app = await load({ state });
  for (let call = 0; call < 2; call += 1) {
    assert.equal(thrownBy(() => app.getCount()), thrown);
    assert.equal(thrownBy(() => app.setCount(1)), thrown);
  }
});

test("what cannot be written is an error", async () => {
  const app = await load(Object.freeze({ state: Object.freeze({ count: 1 }), version: 1 }));
  assert.ok(thrownBy(() => app.setCount(1)) instanceof TypeError);
  const noSetter = await load({
    state: {
      get count() {
        return 1;
      },
    },
  });
  assert.ok(thrownBy(() => noSetter.setCount(1)) instanceof TypeError);
});

test("a property that is missing is undefined, and its type says whether that is allowed", async () => {
  const app = await load({ state: {} });
  assertRefusal(
    thrownBy(() => app.getCount()),
    ["import `state.count` of module `M`, result (Rust `i32`)", "Value is not an integer: undefined"],
  );
  assert.equal(app.getVersion(), undefined);
  app.setCount(1);
  assert.equal(app.getCount(), 1);
});

test("an object on the way that is missing is named, and looked for again", async () => {
  const M = /** @type {any} */ ({ other: 1 });
  const app = await load(M);
  for (const call of [() => app.getCount(), () => app.setCount(1)]) {
    assertNotFound(thrownBy(call), [
      "import `state.count` of module `M` (Rust `forms::properties::import`)",
      "state not found while looking up state.count; found there: other",
    ]);
  }
  M.state = { count: 3 };
  assert.equal(app.getCount(), 3);
  for (const call of [() => app.getWithoutScope(), () => app.setWithoutScope(1)]) {
    assertNotFound(thrownBy(call), ['version not found; it names no module: write "globalThis.version"']);
  }
  const none = await fixture("forms");
  assert.equal(thrownBy(() => none.getCount()).code, "CX2003");
});

test("annotations reach properties", async () => {
  const M = { big: 2n ** 62n };
  const app = await load(M);
  assert.equal(app.exchangeBig(5n), 2n ** 62n);
  assert.equal(M.big, 5n);
});

test("a promise that is a property is awaited", async () => {
  /** @type {unknown[][]} */
  const done = [];
  const M = /** @type {any} */ ({ done: (/** @type {unknown[]} */ ...args) => done.push(args) });
  const app = await load(M);
  const late = new Error("late");
  for (const ready of [async () => 5, () => Promise.reject(late), () => 5, async () => "text"]) {
    M.ready = ready();
    app.awaitReady();
    await settled();
  }
  assert.deepEqual(done.slice(0, 2), [
    [5, null],
    [null, "Error: late"],
  ]);
  assert.match(String(done[2]?.[1]), /Value is not a Promise: 5 \(number\)/);
  assert.match(String(done[3]?.[1]), /Value is not an integer: text \(string\)/);
});

test("properties of the first argument", () => {
  const object = { title: "one", style: { color: "red" } };
  assert.equal(app.getOf(object), "one");
  app.setOf(object, "two");
  assert.equal(object.title, "two");
  assert.equal(app.getDeep(object), "red");
  app.setDeep(object, "blue");
  assert.equal(object.style.color, "blue");
  app.setDeep(object, null);
  assert.equal(app.getDeep(object), null);
});

test("methods of the first argument are called on it, as it is then", () => {
  assert.equal(app.join([1, 2, 3], "-"), "1-2-3");
  const object = {
    join(/** @type {string} */ separator) {
      return [this === object, separator, arguments.length].join();
    },
  };
  assert.equal(app.join(object, "+"), "true,+,1");
  object.join = () => "replaced";
  assert.equal(app.join(object, "+"), "replaced");
});

test("a dotted method is called on what is in front of the last dot", () => {
  /** @type {unknown[][]} */
  const calls = [];
  const classList = {
    add(/** @type {unknown[]} */ ...args) {
      calls.push([this, ...args]);
    },
  };
  app.addClass({ classList }, "big", 7);
  assert.deepEqual(calls, [[classList, "big", 7]]);
});

test("text has methods too", () => {
  assert.equal(app.methodOfText("straße"), "STRASSE");
  assert.equal(app.methodOfOption({ toString: () => "text" }), "text");
});

test("any value goes through a method", () => {
  const object = { echo: (/** @type {unknown} */ value) => value };
  for (const value of [null, undefined, 1, 2n ** 100n, "text", object]) assert.equal(app.echoAny(object, value), value);
});

test("what is no method is named, with the type that it was looked up in", () => {
  assertNotFound(thrownBy(() => app.join({ join: 5, other: 1 }, "")), [
    "import `join` of `JsObject` (Rust `forms::receivers::import`)",
    "join must be a Function but was number; found there: join, other",
  ]);
  assertNotFound(thrownBy(() => app.join({ join: null }, "")), ["join must be a Function but was null"]);
  assertNotFound(thrownBy(() => app.join({}, "")), ["join must be a Function but was undefined"]);
  assertNotFound(thrownBy(() => app.addClass({}, "", 1)), ["classList not found while looking up classList.add"]);
  assertNotFound(thrownBy(() => app.getDeep({})), ["style not found while looking up style.color"]);
  assertNotFound(thrownBy(() => app.methodOfOption(null)), ["this must be an Object but was null"]);
});

test("arguments and results of methods and properties are checked", () => {
  assertRefusal(
    thrownBy(() => app.getOf({ title: 5 })),
    ["import `title` of `JsObject`, result (Rust `String`)", "Value is not a String: 5 (number)"],
  );
  assertRefusal(
    thrownBy(() => app.join({ join: () => 5 }, "")),
    ["import `join` of `JsObject`, result", "Value is not a String: 5 (number)"],
  );
});

test("what a method throws is the error", () => {
  const thrown = { any: "value" };
  const object = {
    join() {
      throw thrown;
    },
  };
  assert.equal(thrownBy(() => app.join(object, "")), thrown);
});

test("the promise of a method is awaited", async () => {
  /** @type {unknown[][]} */
  const done = [];
  const app = await load({ done: (/** @type {unknown[]} */ ...args) => done.push(args) });
  const object = { wait: async (/** @type {number} */ milliseconds) => `waited ${milliseconds}` };
  app.awaitMethod(object, 5);
  app.awaitMethod({ wait: () => Promise.reject(new Error("no")) }, 5);
  app.awaitMethod({}, 5);
  await settled();
  assert.deepEqual(done.filter(([value]) => value !== null), [["waited 5", null]]);
  const errors = done.map(([, error]) => error).filter((error) => error !== null);
  assert.equal(errors.length, 2);
  assert.ok(errors.includes("Error: no"));
  assert.ok(errors.some((error) => /wait must be a Function but was undefined/.test(String(error))));
});

test("`this` is a name like any other where nothing is looked up in it", async () => {
  const app = await load({ plain: (/** @type {number} */ value) => value + 1 });
  assert.equal(app.callPlain(1), 2);
});

test("a death in a getter ends the instance", async () => {
  const state = {
    get count() {
      try {
        app.newUrlOrPanic("no url");
      } catch {
        // swallowed
      }
      return 1;
    },
  };
  const app = await load({ state });
  const cause = thrownBy(() => app.getCount());
  assert.equal(cause.name, "PanicError");
  assert.equal(app.cause, cause);
  assert.equal(await rejectionOf(app.runMain()), cause);
});
