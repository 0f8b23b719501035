// `JsAny`: each value crosses as what it is at run time.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, name, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions } });

const [LOWEST, HIGHEST] = [-(2n ** 127n), 2n ** 127n - 1n];

/** Values with what Rust's `{:?}` shows. @type {readonly (readonly [value: unknown, shown: string])[]} */
const VALUES = [
  [undefined, "Undefined"],
  [null, "Null"],
  [true, "Bool(true)"],
  [false, "Bool(false)"],
  [0, "Number(0.0)"],
  [-0, "Number(-0.0)"],
  [1.5, "Number(1.5)"],
  [NaN, "Number(NaN)"],
  [Infinity, "Number(inf)"],
  [-Infinity, "Number(-inf)"],
  [2 ** 53, "Number(9007199254740992.0)"],
  [Number.MIN_VALUE, "Number(5e-324)"],
  [0n, "BigInt(0)"],
  [-1n, "BigInt(-1)"],
  [2n ** 53n + 1n, "BigInt(9007199254740993)"],
  [2n ** 63n, "BigInt(9223372036854775808)"],
  [-(2n ** 64n), "BigInt(-18446744073709551616)"],
  [2n ** 64n - 1n, "BigInt(18446744073709551615)"],
  [LOWEST, "BigInt(-170141183460469231731687303715884105728)"],
  [LOWEST + 1n, "BigInt(-170141183460469231731687303715884105727)"],
  [HIGHEST, "BigInt(170141183460469231731687303715884105727)"],
  ["", 'String("")'],
  ["C", 'String("C")'],
  ["\ufeff\0😀", 'String("\\u{feff}\\0😀")'],
  [{}, "Object(JsObject(Object))"],
  [new Map(), "Object(JsObject(Map))"],
  [new Number(7), "Object(JsObject(Number 7))"],
  [Object.freeze({}), "Object(JsObject(Object))"],
  [Object.create(null), "Object(JsObject(Object))"],
  [new TypeError("wrong"), 'Error(JsError("TypeError: wrong"))'],
  [new (class Own extends Error {})("own"), 'Error(JsError("Error: own"))'],
  [new Date(NaN), "Object(JsObject(Date Invalid Date))"],
  [new Date(253402300800000), "Object(JsObject(Date "],
  [Object.create(Date.prototype), "Object(JsObject(Date"],
  [new Proxy({}, { getPrototypeOf: () => assert.fail("the prototype was asked for") }), "Object(JsObject(Object))"],
];

for (const [value, shown] of VALUES) {
  test(`any: ${name(value)} stands in all four places`, () => {
    assert.ok(app.show.any(value).startsWith(shown), app.show.any(value));
    echo.answer((value) => value);
    for (const way of [app.echo, app.attempt]) {
      const result = way.any(value);
      assert.ok(Object.is(result, value), `came back as ${name(result)}`);
      const calls = echo.calls();
      assert.equal(calls.length, 1);
      assert.ok(Object.is(calls[0]?.[0], value), `reached the import as ${name(calls[0]?.[0])}`);
    }
    // In alone, and out alone.
    echo.answer(() => value);
    assert.ok(Object.is(app.attempt.any(), value));
    echo.calls();
  });
}

test("any: a function is an object", () => {
  const f = () => 7;
  echo.answer((value) => value);
  assert.equal(app.echo.any(f), f);
  assert.equal(app.echo.any(Date), Date);
  assert.match(app.show.any(f), /^Object\(JsObject\(/);
  echo.calls();
});

test("any: what Rust has no value for is refused, and the instance goes on", () => {
  const symbol = Symbol("sym");
  for (const [value, shown] of /** @type {const} */ ([
    [symbol, "Symbol(sym) (symbol)"],
    [Symbol.iterator, "Symbol(Symbol.iterator) (symbol)"],
    [LOWEST - 1n, `value ${LOWEST - 1n} is out of ${LOWEST} ${HIGHEST} range`],
    [HIGHEST + 1n, `value ${HIGHEST + 1n} is out of ${LOWEST} ${HIGHEST} range`],
    [2n ** 128n, `value ${2n ** 128n} is out of`],
  ])) {
    echo.answer((value) => value);
    assertRefusal(
      thrownBy(() => app.echo.any(value)),
      ["export `echo.any`", "argument `value`", "Rust `JsAny`", shown],
    );
    assertRefusal(
      thrownBy(() => app.echo.optionAny(value)),
      ["Rust `Option<JsAny>`", shown],
    );
    assert.equal(echo.calls().length, 0, "the function ran");
    echo.answer(() => value);
    assertRefusal(
      thrownBy(() => app.attempt.any(1)),
      ["import `any` of module `echo`", "result", "Rust `JsAny`", shown],
    );
    echo.answer((value) => value);
    assert.equal(app.attempt.any("again"), "again");
    echo.calls();
  }
});

test("any: a missing argument is undefined", () => {
  assert.equal(app.show.any(), "Undefined");
});

const PLAIN = {};
const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

/** Arrays, with what Rust's `{:?}` shows. @type {readonly (readonly [value: unknown[], shown: string])[]} */
const ARRAYS = [
  [[], "Array([])"],
  [[1, "a", null, [2]], 'Array([Number(1.0), String("a"), Null, Array([Number(2.0)])])'],
  [[undefined, true, 10n], "Array([Undefined, Bool(true), BigInt(10)])"],
  [[[[]], [[], []]], "Array([Array([Array([])]), Array([Array([]), Array([])])])"],
  [[PLAIN, PLAIN], "Array([Object(JsObject(Object)), Object(JsObject(Object))])"],
  [["x".repeat(3), "", "größe😀"], 'Array([String("xxx"), String(""), String("größe😀")])'],
];

for (const [value, shown] of ARRAYS) {
  test(`any: the Array ${shown} stands in all four places`, () => {
    assert.equal(app.show.any(value), shown);
    echo.answer((value) => value);
    for (const way of [app.echo.any, app.attempt.any, app.echo.optionAny, app.attempt.optionAny]) {
      const result = way(value);
      assert.deepEqual(result, value);
      assert.notEqual(result, value, "not a copy");
      assert.deepEqual(echo.calls(), [[value]]);
    }
    echo.answer(() => value);
    assert.deepEqual(app.attempt.any(), value);
    echo.calls();
  });
}

test("any: the items of an Array are of any kind and number", () => {
  echo.answer((value) => value);
  const value = VALUES.map(([value]) => value);
  const many = Array.from({ length: 3000 }, (_, index) => [index, `text ${index}`, BigInt(index), { index }]);
  for (const array of [value, many, [many, [value]]]) {
    assert.deepEqual(app.attempt.any(array), array);
  }
  const [first] = app.attempt.any([PLAIN]);
  assert.ok(first === PLAIN);
  echo.calls();
});

test("any: a hole is undefined, and what else an Array has is left behind", () => {
  echo.answer((value) => value);
  assert.deepEqual(app.attempt.any([1, , 2]), [1, undefined, 2]);
  assert.deepEqual(app.attempt.any(Object.assign([1], { extra: 2 })), [1]);
  class List extends Array {}
  const list = app.attempt.any(List.of(1, 2));
  assert.ok(list.constructor === Array);
  assert.deepEqual(list, [1, 2]);
  assert.deepEqual(app.attempt.any(new Proxy([1, 2], {})), [1, 2]);
  echo.calls();
});

test("any: objects that are like Arrays stay themselves", () => {
  echo.answer((value) => value);
  for (const value of [new Uint8Array(2), new Float64Array(1), { length: 1, 0: 1 }, new Set([1]), revoked]) {
    assert.ok(app.attempt.any(value) === value);
    assert.match(app.show.any(value), /^Object\(/);
  }
  echo.calls();
});

/**
 * An Array in an Array in an Array.
 * @param {number} depth
 * @param {unknown} innermost
 */
function nested(depth, innermost) {
  let value = innermost;
  for (let level = 0; level < depth; level++) {
    value = [value];
  }
  return value;
}

test("any: an Array that contains itself, or is nested too deep, is an error", () => {
  echo.answer((value) => value);
  assert.deepEqual(app.attempt.any(nested(128, 7)), nested(128, 7));
  /** @type {unknown[]} */
  const cyclic = [1];
  cyclic.push({ cyclic }, [cyclic]);
  for (const value of [cyclic, nested(129, 7), nested(100_000, 7)]) {
    for (const call of [app.echo.any, app.attempt.any, app.echo.optionAny]) {
      assertRefusal(
        thrownBy(() => call(value)),
        ["argument `value`", "Value is not an Array nested at most 128 deep"],
      );
    }
    echo.calls();
    echo.answer(() => value);
    assertRefusal(
      thrownBy(() => app.attempt.any(1)),
      ["import `any` of module `echo`", "Value is not an Array nested at most 128 deep"],
    );
    echo.answer((value) => value);
    assert.equal(app.attempt.any("again"), "again");
    echo.calls();
  }
});

test("any: a wrong item is named, by its place", () => {
  echo.answer((value) => value);
  for (const [value, parts] of /** @type {const} */ ([
    [[1, Symbol("s")], ["element 1", "Symbol(s) (symbol)"]],
    [[[], [0, 2n ** 127n]], ["element 1, element 1", "Overflow"]],
  ])) {
    assertRefusal(
      thrownBy(() => app.echo.any(value)),
      ["export `echo.any`, argument `value`", "Rust `JsAny`", ...parts],
    );
  }
  assert.equal(echo.calls().length, 0);
});

test("any: items that throw, and Arrays that change while they are read", () => {
  echo.answer((value) => value);
  const boom = new Error("boom");
  const throwing = Object.defineProperty([1, 2], 1, {
    get() {
      throw boom;
    },
  });
  assert.equal(
    thrownBy(() => app.echo.any(throwing)),
    boom,
  );
  let reads = 0;
  const changing = Object.defineProperty([1], 0, { get: () => (reads++ === 0 ? "first" : Symbol("later")) });
  assert.deepEqual(app.echo.any(changing), ["first"]);
  /** @type {unknown[]} */
  const growing = [1, 2, 3];
  Object.defineProperty(growing, 0, { get: () => growing.push(4) });
  assert.deepEqual(app.echo.any(growing), [4, 2, 3]);
  const lying = new Proxy([1, 2], { get: (target, key) => (key === "length" ? 1 : Reflect.get(target, key)) });
  assert.deepEqual(app.echo.any(lying), [1]);
  echo.calls();
});

test("any: a Date is copied, to the millisecond, and so are those in Arrays", () => {
  echo.answer((value) => value);
  for (const time of [0, -1, 951782400123, -62135596800000, 253402300799999]) {
    const date = new Date(time);
    const result = app.attempt.any(date);
    assert.ok(result instanceof Date && result !== date);
    assert.equal(result.getTime(), time);
    assert.deepEqual(app.attempt.any([date, [date]]), [date, [date]]);
  }
  class OwnDate extends Date {}
  assert.equal(app.show.any(new OwnDate(0)), "Date(JsDate(1970-01-01T00:00:00.000Z))");
  echo.calls();
});

test("any: an Error stays itself, in Arrays too", () => {
  echo.answer((value) => value);
  const error = new RangeError("out");
  assert.ok(app.attempt.any(error) === error);
  const [first, [second]] = app.attempt.any([error, [error]]);
  assert.ok(first === error && second === error);
  echo.calls();
});
