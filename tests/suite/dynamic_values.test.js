// Objects by name: which object it is, what Rust makes, and values of every kind.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, thrownBy } from "./fixture.js";

const app = await fixture("dynamic");

const good = {};
const f = () => 7;

const boom = new RangeError("boom");
const thrower = () => {
  throw boom;
};
const forbidding = new Proxy(function () {}, { get: thrower, set: thrower, has: thrower, apply: thrower, construct: thrower });
const { proxy: revoked, revoke } = Proxy.revocable(function () {}, {});
revoke();

test("Rust makes objects and arrays", () => {
  assert.deepEqual(app.make.empty(), {});
  assert.notEqual(app.make.empty(), app.make.empty());
  const numbers = app.make.numbers();
  assert.equal(Object.getPrototypeOf(numbers), Object.prototype);
  assert.deepEqual(Object.entries(numbers), [
    ["one", 1],
    ["two", 2],
    ["__proto__", 3],
    ["a.b", 4],
    ["", 5],
  ]);
  const mixed = app.make.mixed(good);
  assert.ok(mixed.object === good);
  assert.deepEqual(mixed, { object: good, größe: "text", null: null, big: 2n ** 80n });
  const array = app.make.array(good);
  assert.ok(Array.isArray(array) && array[0] === good);
  assert.deepEqual(array, [{}, ["a", "b"]]);
  assert.deepEqual(app.make.emptyArray(), []);
  assert.deepEqual(app.make.options(), [1.5, null]);
  assertRefusal(
    thrownBy(() => app.make.unsafeEntry()),
    ["object made by Rust, part 4 (Rust `i64`): Overflow: value 9223372036854775807"],
  );
});

test("equality is identity", () => {
  const object = {};
  assert.equal(app.identity.equal(object, object), true);
  assert.equal(app.identity.equal({}, {}), false);
  const frozen = Object.freeze([1]);
  assert.equal(app.identity.equal(frozen, frozen), true);
  assert.equal(app.identity.equal(f, f), true);
  assert.ok(app.identity.clone(object) === object);
  assert.ok(app.identity.globalThis() === globalThis);
});

test("what {:?} prints: class and text, and nothing that was thrown", () => {
  class Point {
    x = 1;
  }
  class Named {
    toString() {
      return "my text";
    }
  }
  const getter = Object.create(Object.defineProperty({}, "constructor", { get: () => assert.fail("a getter ran") }));
  for (const [value, text] of /** @type {const} */ ([
    [{}, "Object"],
    [Object.create(null), "Object"],
    [new Point(), "Point"],
    [new Named(), "Named my text"],
    [new Map(), "Map"],
    [[1, [2, 3]], "Array 1,2,3"],
    [new TypeError("wrong"), "TypeError: wrong"],
    [new Number(7), "Number 7"],
    [{ [Symbol.toStringTag]: "Tagged" }, "Object"],
    [Object.create(null, { [Symbol.toStringTag]: { value: "Module" } }), "Module"],
    [getter, "Object"],
    [revoked, "Object"],
    [forbidding, "Function"],
    [{ toString: thrower }, "Object"],
    [{ constructor: thrower, [Symbol.toPrimitive]: thrower }, "Object"],
    [["x".repeat(200)], `Array ${"x".repeat(100)}…`],
  ])) {
    const shown = app.identity.debug(value);
    assert.ok(shown.startsWith(`JsObject(${text}`), shown);
  }
});

test("keys are the own enumerable names, in order", () => {
  class Base {
    a = 1;
  }
  assert.deepEqual(app.identity.keys(Object.assign(new Base(), { größe: 2, "": 3, 7: 4, [Symbol("s")]: 5 })), ["7", "a", "größe", ""]);
  assert.deepEqual(app.identity.keys([5, 6]), ["0", "1"]);
  assert.deepEqual(app.identity.keys({}), []);
  const proxy = new Proxy({}, { ownKeys: thrower });
  assert.equal(
    thrownBy(() => app.identity.keys(proxy)),
    boom,
  );
});

test("arrays are arguments, results and properties", () => {
  /** @type {any} */
  const object = { same: (/** @type {unknown} */ value) => value, list: [1, ["a", null]] };
  assert.deepEqual(app.get.any(object, "list"), [1, ["a", null]]);
  app.set.any(object, "list", [[], [2n]]);
  assert.deepEqual(object.list, [[], [2n]]);
  assert.deepEqual(app.call.method(object, "same", [1, [2]]), [1, [2]]);
  object.list.push(object.list);
  assertRefusal(
    thrownBy(() => app.get.any(object, "list")),
    ["property `list`, value (Rust `JsAny`): Value is not an Array nested at most 128 deep"],
  );
});

test("typed arrays, dates, classes and Rust's own values are properties too", () => {
  const map = new Map();
  const text = app.newText("by reference");
  /** @type {any} */
  const object = { map, text, date: new Date(7), list: new Float64Array([1, 2.5]), array: [3], wrong: [1, "2"] };
  assert.ok(app.get.map(object, "map") === map);
  assertRefusal(
    thrownBy(() => app.get.map(object, "list")),
    ["property `list`, value (Rust `Map`)"],
  );
  assert.equal(app.get.text(object, "text"), "by reference");
  assertRefusal(
    thrownBy(() => app.get.other(object, "text")),
    ["property `text`, value", "Value is not a RustObject<u8>"],
  );
  assertRefusal(
    thrownBy(() => app.get.text(object, "map")),
    ["property `map`, value (Rust `RustObject`): Value is not a RustObject"],
  );
  assert.deepEqual(app.get.date(object, "date"), new Date(7));
  assert.deepEqual(app.get.list(object, "list"), new Float64Array([1, 2.5]));
  assert.deepEqual(app.get.list(object, "array"), new Float64Array([3]));
  assertRefusal(
    thrownBy(() => app.get.list(object, "wrong")),
    ["property `wrong`, value, element 1 (Rust `Vec<f64>`): Value is not a Number: 2 (string)"],
  );
  assert.deepEqual(app.get.fixed({ rgb: [1, 2, 3] }, "rgb"), new Float64Array([1, 2, 3]));
  assertRefusal(
    thrownBy(() => app.get.fixed({ rgb: [1, 2] }, "rgb")),
    ["property `rgb`, value (Rust `[f64; 3]`)"],
  );
  const big = 2n ** 128n - 1n;
  assert.equal(app.get.wide(Object.assign(object, { big }), "big"), `${big}`);
  assert.equal(object.again, big);
  assert.deepEqual(object.texts, ["a", "b"]);
  assert.deepEqual(object.nested, [[1, null], []]);
  app.set.listOf(object, "list", [4, 5]);
  assert.deepEqual(object.list, new Float64Array([4, 5]));
});

test("any values are made and taken apart in Rust", () => {
  const kinds = app.any.kinds(good);
  assert.deepEqual(kinds, [[null, undefined, true, 1.5, 2n ** 64n - 1n, "text"], {}, []]);
  assert.ok(kinds[1] === good);
  assert.deepEqual(app.any.nested(3), [[["innermost"]]]);
  assert.equal(app.any.sum([1, [2, 3, "x"], "4", [[5]]]), 6);
  const error = new RangeError("out");
  const values = [good, "text", [1], new Date(7), error, 1n, null, undefined, true];
  assert.deepEqual(app.any.clone(values), values);
  assert.ok(app.any.clone(error) === error);
  assert.equal(app.any.equal([error, new Date(7)], [error, new Date(7)]), true);
  assert.equal(app.any.equal(error, new RangeError("out")), false);
  const [made, date] = app.any.made();
  assert.ok(made instanceof RangeError);
  assert.equal(made.message, "made in Rust");
  assert.deepEqual(date, new Date("2000-02-29"));
  assert.equal(app.any.toError(error), "RangeError: out");
  assert.match(thrownBy(() => app.any.toError({})).message, /Value is not an Error: JsObject\(Object\)/);
  assert.equal(app.any.equal([good, ["a"]], [good, ["a"]]), true);
  assert.equal(app.any.equal([{}], [{}]), false);
  assert.equal(app.any.equal(NaN, NaN), false);
  assert.equal(app.any.equal(1, 1n), false);
  assert.equal(app.any.toI32(7), 7);
  assert.match(thrownBy(() => app.any.toI32("7")).message, /Value is not an integer: 7 \(string\)/);
  assert.match(thrownBy(() => app.any.toI32(2 ** 31)).message, /Overflow: value 2147483648 is out of/);
  assert.ok(app.any.toObject(good) === good);
  assert.match(thrownBy(() => app.any.toObject([1])).message, /Value is not an Object: an Array of 1/);
});
