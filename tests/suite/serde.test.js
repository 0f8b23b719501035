// Types with serde's traits, by way of `JsAny`: the feature `serde`.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, thrownBy } from "./fixture.js";

const app = await fixture("serde_values");

const everything = {
  bool: true,
  int: -7,
  long: 2n ** 60n,
  unsigned: 2n ** 64n - 1n,
  wide: -(2n ** 100n),
  float: 1.5,
  char: "😀",
  text: "größe",
  none: null,
  some: 7,
  unit: undefined,
  pair: [1, "two"],
  list: [{ x: 1, y: 2 }, { x: 0.5, y: -0, shortLabel: "p" }],
  set: [1, 2, 3],
  map: { a: [1, -2], "": [], __proto__: null, "a.b": [3] },
  inner: { x: 1, y: 2 },
};

test("serde: everything comes back as it went", () => {
  const result = app.echo.everything(everything);
  assert.deepEqual(result, { ...everything, map: { a: [1, -2], "": [], "a.b": [3] } });
  assert.ok(Object.is(result.list[1].y, -0));
  assert.equal(Object.getPrototypeOf(result), Object.prototype);
});

/** Values that come back as they are. @type {readonly (readonly [type: string, ...values: unknown[]])[]} */
const SAME = [
  ["bool", true, false],
  ["i8", -128, 127],
  ["u8", 0, 255],
  ["i64", 0, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, -(2n ** 63n), 2n ** 63n - 1n, 2n ** 53n],
  ["u64", 0, Number.MAX_SAFE_INTEGER, 2n ** 53n, 2n ** 64n - 1n],
  ["i128", 7, -(2n ** 127n), 2n ** 127n - 1n],
  ["u128", 7, 2n ** 127n - 1n],
  ["f32", 1.5, NaN, Infinity, -0],
  ["f64", 0.1, NaN, -Infinity, -0, 2 ** 60],
  ["char", "C", "😀"],
  ["string", "", "größe", "long ".repeat(5000)],
  ["option", null, 7],
  ["unit", undefined],
  ["meters", 1.5],
  ["marker", undefined],
  ["triple", [1, 2, 3]],
  ["numbers", [], [1, 0.5, NaN]],
  ["fixed", [1, 2, 3]],
  ["point", { x: 1, y: 2 }, { x: 1, y: 2, shortLabel: "p" }],
  ["shape", "Unit", { New: 1.5 }, { Pair: [1, "a"] }, { Named: { width: 1, height: null } }],
  ["tagged", { type: "circle", radius: 1.5 }, { type: "square", side: 2 }],
  ["untagged", 7, -7, 1.5, "text", [1, 2], { x: 1, y: 2 }, undefined],
  ["list", { head: 1, tail: { head: 2, tail: null } }],
  ["bytes", new Uint8Array([1, 2, 255]), new Uint8Array()],
  ["byText", { a: 1, b: 2 }],
  ["byInt", { "-5": 1, 7: 2 }],
  ["byBool", { false: 1, true: 2 }],
  ["byChar", { a: 1, "😀": 2 }],
  ["byKey", { firstKey: 1, secondKey: 2 }],
];

for (const [type, ...values] of SAME) {
  test(`serde: ${type} comes back as it went`, () => {
    for (const value of values) {
      assert.deepEqual(app.echo[type](value), value);
    }
  });
}

/** Values that come back as something else. @type {readonly (readonly [type: string, value: unknown, result: unknown])[]} */
const OTHER = [
  ["i8", 7n, 7],
  ["i64", 7n, 7],
  ["u64", 2n ** 53n - 1n, Number.MAX_SAFE_INTEGER],
  ["option", undefined, null],
  ["unit", null, undefined],
  ["marker", null, undefined],
  ["numbers", new Float64Array([1, 2.5]), [1, 2.5]],
  ["numbers", new Set([1, 2]), [1, 2]],
  ["fixed", new Uint8Array([1, 2, 3]), [1, 2, 3]],
  ["point", { x: 1, y: 2, z: 3, shortLabel: undefined }, { x: 1, y: 2 }],
  ["point", Object.assign(Object.create({ y: 5 }), { x: 1, y: 2 }), { x: 1, y: 2 }],
  ["point", new Map(Object.entries({ x: 1, y: 2 })), { x: 1, y: 2 }],
  ["strict", { a: 1 }, { a: 1, b: false }],
  ["string", new Date(7), "1970-01-01T00:00:00.007Z"],
  ["untagged", new Date(7), "1970-01-01T00:00:00.007Z"],
  ["shape", { Unit: null }, "Unit"],
  ["shape", { Named: { width: 1 } }, { Named: { width: 1, height: null } }],
  ["untagged", null, undefined],
  ["byInt", new Map([[7, 1]]), { 7: 1 }],
  ["byInt", new Map([["8", 1]]), { 8: 1 }],
  ["bytes", [1, 2], new Uint8Array([1, 2])],
  ["bytes", "é", new Uint8Array([0xc3, 0xa9])],
  ["bytes", new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2])],
  ["bytes", new Uint16Array([0x0201]).subarray(0), new Uint8Array([1, 2])],
];

for (const [type, value, result] of OTHER) {
  test(`serde: ${type} takes ${Object.prototype.toString.call(value)}`, () => {
    assert.deepEqual(app.echo[type](value), result);
  });
}

/** Wrong values, with a part of the error. @type {readonly (readonly [type: string, value: unknown, text: string])[]} */
const WRONG = [
  ["bool", 1, "invalid type: integer `1`, expected a boolean"],
  ["i8", 128, "invalid value: integer `128`, expected i8"],
  ["i8", 1.5, "invalid type: floating point `1.5`, expected i8"],
  ["u8", -1, "invalid value: integer `-1`, expected u8"],
  ["u8", "1", 'invalid type: string "1", expected u8'],
  ["i64", 2 ** 53, "expected i64"],
  ["i64", 2n ** 63n, "expected i64"],
  ["f64", 1n, "invalid type: BigInt 1, expected f64"],
  ["char", "ab", "expected a character"],
  ["string", 7, "invalid type: floating point `7.0`, expected a string"],
  ["string", new Error("an error"), "invalid type: an Error, expected a string"],
  ["string", undefined, "invalid type: undefined, expected a string"],
  ["option", "a", "expected u8"],
  ["unit", 0, "expected unit"],
  ["numbers", {}, "invalid type: JsObject(Object), expected a sequence"],
  ["numbers", [1, "2"], "expected f64"],
  ["fixed", [1, 2], "invalid length 2, expected an array of length 3"],
  ["fixed", [1, 2, 3, 4], "1 items too many"],
  ["point", { x: 1 }, "missing field `y`"],
  ["point", null, "invalid type: null, expected struct Point"],
  ["point", [1, 2], "invalid type: sequence, expected struct Point"],
  ["strict", { a: 1, c: 2 }, "unknown field `c`"],
  ["shape", "Other", "unknown variant `Other`"],
  ["shape", {}, "a variant is an object with one property"],
  ["shape", { New: 1, Unit: null }, "a variant is an object with one property"],
  ["shape", { New: "a" }, "expected f64"],
  ["tagged", { type: "triangle" }, "unknown variant `triangle`"],
  ["tagged", { radius: 1 }, "missing field `type`"],
  ["untagged", true, "did not match any variant"],
  ["byInt", { a: 1 }, "expected i64"],
  ["byPair", { "1,2": 1 }, "expected a tuple of size 2"],
];

for (const [type, value, text] of WRONG) {
  test(`serde: a wrong ${type} is an error: ${text}`, () => {
    const error = thrownBy(() => app.echo[type](value));
    assert.equal(error.name, "TypeError");
    assert.ok(error.message.includes(text), error.message);
    assert.equal(app.echo.u8(7), 7);
  });
}

test("serde: what a getter or proxy throws is the error itself", () => {
  const boom = new RangeError("boom");
  const fail = () => {
    throw boom;
  };
  const getter = Object.defineProperty({ x: 1 }, "y", { get: fail, enumerable: true });
  for (const value of [getter, new Proxy({}, { ownKeys: fail, get: fail })]) {
    assert.equal(
      thrownBy(() => app.echo.point(value)),
      boom,
    );
  }
});

test("serde: what has no end, or is too deep, is an error", () => {
  /** @type {any} */
  const cyclic = { head: 1 };
  cyclic.tail = cyclic;
  const error = thrownBy(() => app.echo.list(cyclic));
  assert.match(error.message, /nested more than 128 deep/);
  let depth = 0;
  for (let list = app.deep(128); list !== null; list = list.tail) {
    depth += 1;
  }
  assert.equal(depth, 128);
  assert.match(thrownBy(() => app.deep(129)).message, /nested more than 128 deep/);
  assert.match(thrownBy(() => app.tooLarge()).message, /beyond the largest `i128`/);
});

test("serde: a map's key that is no text is an error", () => {
  const pairs = new Map([[[1, 2], 3]]);
  assert.equal(app.show.byPair(pairs), "{(1, 2): 3}");
  assert.match(thrownBy(() => app.echo.byPair(pairs)).message, /a key of a JavaScript object is a text/);
});
