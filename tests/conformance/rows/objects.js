// The area `jsobject`: objects by reference, and their properties.

import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { assertSame, assertText } from "../expect.js";
import { parse } from "../notation.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder } from "../program.js" */

class JSData {
  a = 1;
}

/** What the property rows are about, unless they say. */
const object = () => ({ a: 1, x: 42, yes: true });

/**
 * The same object in both directions, to Rust and to JavaScript.
 * @param {object | null} value
 * @param {Binder} binder
 */
async function crosses(value, binder) {
  const { app, stored } = await start(binder);
  assert.equal(app.object.roundTrip(value), true, "another object to Rust");
  assert.equal(stored.value, value);
  assert.equal(app.object.echo(value), value);
  if (value !== null) {
    assert.equal(app.object.receive(), value);
    assert.equal(app.object.same(value, value), true);
    assert.equal(app.object.same(value, {}), false);
  }
}

/**
 * A value that is no object is refused in both places.
 * @param {unknown} value
 * @returns {Tests[string]}
 */
const refused = (value) => async (row, binder) => {
  const { app, stored } = await start(binder);
  stored.value = value;
  assertText(app.object.refusal(), row.expected, value, ["import `retrieve1`", "JsObject"]);
  assertText(thrownBy(() => app.object.keep(value)).message, row.expected, value, ["argument `object`", "JsObject"]);
};

/**
 * A property that Rust asks for.
 * @param {(app: any) => unknown} read
 * @returns {Tests[string]}
 */
const reads = (read) => async (row, binder) => {
  const { app } = await start(binder);
  assertSame(read(app), parse(row.expected), row.input);
};

/**
 * A property of another type.
 * @param {string} type
 * @param {unknown} value
 * @returns {Tests[string]}
 */
const wrongType = (type, value) => async (row, binder) => {
  const { app } = await start(binder);
  assertText(thrownBy(() => app.get[type]({ x: value }, "x")).message, row.expected, value, ["x"]);
};

/**
 * Sets a property from Rust and asks for it again.
 * @param {string} setter
 * @param {unknown} value
 * @param {string} getter
 * @returns {Tests[string]}
 */
const setsAndGets = (setter, value, getter) => async (_row, binder) => {
  const { app } = await start(binder);
  /** @type {any} */
  const target = object();
  app.set[setter](target, "b", value);
  assertSame(target.b, value, "in JavaScript");
  assertSame(app.maybe[getter](target, "b"), value, "in Rust");
  assert.equal(app.object.typeOfProperty(target, "b"), typeof value);
};

/** A missing property, for a type without null. @type {(type: string) => Tests[string]} */
const missing = (type) => async (row, binder) => {
  const { app } = await start(binder);
  assertText(thrownBy(() => app.get[type](object(), "missing")).message, row.expected, undefined, ["missing"]);
  assert.equal(app.maybe[type](object(), "missing"), null);
};

/** Calls the garbage collector, and waits for what it lets go of. */
async function collect() {
  // What a WeakRef gave stays until the end of its job.
  await new Promise((resolve) => setTimeout(resolve));
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  await new Promise((resolve) => setTimeout(resolve));
}

/** @type {Tests} */
export const objects = {
  "jsobject-001": async (_row, binder) => crosses(null, binder),
  "jsobject-002": async (_row, binder) => {
    await crosses(new JSData(), binder);
    const { app, stored } = await start(binder);
    app.object.roundTrip(new JSData());
    assert.equal(stored.value.constructor.name, "JSData");
  },
  "jsobject-003": async (_row, binder) => crosses(new JSData(), binder),
  "jsobject-006": refused(13),
  "jsobject-008": refused("text"),
  "jsobject-013": async (_row, binder) => crosses(Object.freeze(new JSData()), binder),
  "jsobject-015": async (_row, binder) => crosses(Promise.resolve(1), binder),
  "jsobject-016": reads((app) => app.get.Double(object(), "a")),
  "jsobject-017": reads((app) => app.get.Int32(object(), "x")),
  "jsobject-018": setsAndGets("Double", 3, "Double"),
  "jsobject-019": setsAndGets("String", "test", "String"),
  "jsobject-020": async (_row, binder) => {
    const { app } = await start(binder);
    /** @type {any} */
    const target = {};
    app.set.String(target, "c", null);
    assert.equal(target.c, null);
    assert.equal(app.maybe.String(target, "c"), null);
  },
  "jsobject-023": missing("Int32"),
  "jsobject-024": missing("Double"),
  "jsobject-025": reads((app) => app.maybe.JSObject(object(), "missing")),
  "jsobject-026": reads((app) => app.maybe.ByteArray(object(), "missing")),
  "jsobject-028": reads((app) => app.object.hasProperty(object(), "toString")),
  "jsobject-029": reads((app) => app.object.hasProperty({ a: undefined }, "a")),
  "jsobject-030": reads((app) => app.object.typeOfProperty(object(), "missing")),
  "jsobject-031": reads((app) => app.object.typeOfProperty(globalThis, "Array")),
  "jsobject-032": setsAndGets("Boolean", true, "Boolean"),
  "jsobject-033": setsAndGets("Int32", 42, "Int32"),
  "jsobject-035": setsAndGets("String", "Yoda", "String"),
  "jsobject-037": setsAndGets("JSObject", new JSData(), "JSObject"),
  "jsobject-038": wrongType("Int32", true),
  "jsobject-039": wrongType("Double", true),
  "jsobject-040": wrongType("String", true),
  "jsobject-041": wrongType("JSObject", true),
  "jsobject-042": wrongType("ByteArray", true),
  "jsobject-043": wrongType("Boolean", 42),
  "jsobject-045": async (_row, binder) => {
    const { app } = await start(binder);
    const error = new Error("the getter's own");
    const throwing = {
      get x() {
        throw error;
      },
    };
    assert.equal(thrownBy(() => app.get.Int32(throwing, "x")), error);
  },
  "jsobject-046": async (row, binder) => {
    const { app } = await start(binder);
    const [bigint, symbol] = ["b", "s"].map((name) => app.object.typeOfProperty({ b: 1n, s: Symbol("s") }, name));
    assert.equal(`'${bigint}' / '${symbol}'`, row.expected);
  },
  "jsobject-047": async (row, binder) => {
    const { app } = await start(binder);
    assertText(app.object.debug(new Map()), row.expected, undefined);
  },
  "jsobject-049": async (_row, binder) => {
    const { app } = await start(binder);
    app.object.keep(new JSData());
    app.object.dispose();
    assert.equal(app.object.kept(), null);
  },
  "jsobject-050": async (_row, binder) => {
    const { app } = await start(binder);
    app.object.keep(new JSData());
    app.object.dispose();
    app.object.dispose();
  },
  "jsobject-054": async (_row, binder) => {
    const { app } = await start(binder);
    const data = new JSData();
    app.object.keep(data);
    app.object.dispose();
    app.object.keep(data);
    assert.equal(app.object.kept(), data);
    assert.equal(app.get.Int32(data, "a"), 1);
  },
  "jsobject-057": async (_row, binder) => {
    const { app } = await start(binder);
    const [one, other] = [new JSData(), new JSData()];
    app.object.keep(one);
    app.object.dispose();
    app.object.keep(other);
    assert.equal(app.object.kept(), other);
    assert.equal(app.object.same(one, other), false);
  },
  "jsobject-058": async (_row, binder) => {
    const { app } = await start(binder);
    const place = new WeakRef(new JSData());
    app.object.keep(place.deref());
    await collect();
    assert.ok(place.deref(), "it is kept");
    app.object.dispose();
    await collect();
    assert.equal(place.deref(), undefined, "it is still held");
  },
};
