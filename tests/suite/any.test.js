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
  [[1, 2], "Object(JsObject(Array 1,2))"],
  [new Map(), "Object(JsObject(Map))"],
  [new Number(7), "Object(JsObject(Number 7))"],
  [Object.freeze({}), "Object(JsObject(Object))"],
  [Object.create(null), "Object(JsObject(Object))"],
  [new TypeError("wrong"), "Object(JsObject(TypeError: wrong))"],
];

for (const [value, shown] of VALUES) {
  test(`any: ${name(value)} stands in all four places`, () => {
    assert.equal(app.show.any(value), shown);
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
