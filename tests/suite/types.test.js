// Every scalar type in all four places: what crosses, what does not, and what the error says.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, recorder, thrownBy } from "./fixture.js";

const SAFE = Number.MAX_SAFE_INTEGER;

/** Integers of a range, with the values just outside. @type {(rust: string, lowest: number, highest: number) => Case} */
const integer = (rust, lowest, highest) => ({
  rust,
  takes: (value) => Number.isSafeInteger(value) && Number(value) >= lowest && Number(value) <= highest,
  good: [lowest, lowest + 1, 0, 1, highest - 1, highest],
  bad: [lowest - 1, highest + 1, SAFE, -SAFE, 2 ** 53, 0.5, -0.5, NaN, Infinity, -Infinity, 1e300].filter(
    (value) => !Number.isSafeInteger(value) || value < lowest || value > highest,
  ),
});

/** @type {(rust: string, lowest: bigint, highest: bigint) => Case} */
const bigInteger = (rust, lowest, highest) => ({
  rust,
  takes: (value) => typeof value === "bigint",
  good: [lowest, lowest + 1n, 0n, 1n, 2n ** 53n + 1n, highest - 1n, highest],
  bad: [lowest - 1n, highest + 1n, 2n ** 64n, -(2n ** 64n), 2n ** 200n, 0, 1, 0.5],
});

/** The same, with values at the border of the halves. @type {(rust: string, lowest: bigint, highest: bigint) => Case} */
const wide = (rust, lowest, highest) => {
  const integers = bigInteger(rust, lowest, highest);
  const halves = [2n ** 63n, 2n ** 64n - 1n, 2n ** 64n, 2n ** 64n + 2n ** 63n, 2n ** 127n - 2n ** 64n];
  return {
    ...integers,
    good: [...integers.good, ...halves, ...(lowest < 0n ? halves.map((half) => -half) : [])],
    bad: [lowest - 1n, highest + 1n, highest + 2n ** 128n, 2n ** 200n, 0, 0.5],
  };
};

/** @type {(rust: string, good: number[]) => Case} */
const float = (rust, good) => ({ rust, takes: (value) => typeof value === "number", good, bad: [] });

/**
 * @typedef {object} Case
 * @property {string} rust the type, as errors name it
 * @property {(value: unknown) => boolean} takes
 * @property {any[]} good values that arrive as they are
 * @property {any[]} bad
 */

/** @type {Record<string, Case>} */
const CASES = {
  bool: { rust: "bool", takes: (value) => typeof value === "boolean", good: [true, false], bad: [0, 1, "true"] },
  i8: integer("i8", -128, 127),
  u8: integer("u8", 0, 255),
  i16: integer("i16", -32768, 32767),
  u16: integer("u16", 0, 65535),
  i32: integer("i32", -(2 ** 31), 2 ** 31 - 1),
  u32: integer("u32", 0, 2 ** 32 - 1),
  isize: integer("isize", -(2 ** 31), 2 ** 31 - 1),
  usize: integer("usize", 0, 2 ** 32 - 1),
  i64Number: integer("i64", -SAFE, SAFE),
  u64Number: integer("u64", 0, SAFE),
  i64BigInt: bigInteger("i64", -(2n ** 63n), 2n ** 63n - 1n),
  u64BigInt: bigInteger("u64", 0n, 2n ** 64n - 1n),
  i128BigInt: wide("i128", -(2n ** 127n), 2n ** 127n - 1n),
  u128BigInt: wide("u128", 0n, 2n ** 128n - 1n),
  f32: float("f32", [0, -0, 1.5, -1.5, NaN, Infinity, -Infinity, 2 ** -149, 3.4028234663852886e38]),
  f64: float("f64", [0, -0, 3.14, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE, 2 ** 53]),
  char: {
    rust: "char",
    takes: (value) => typeof value === "string" && value.length === 1,
    good: ["A", "\0", "é", "\ud7ff", "\ue000", "\ufeff", "\ufffd", "\uffff", "😀", "\u{10000}", "\u{10ffff}"],
    bad: ["AB", "", 65, "😀😀", "e\u0301", "\ud800", "\udfff", "\udc00\ud800", "\ud83d!", "A\0"],
  },
  string: { rust: "String", takes: (value) => typeof value === "string", good: ["", "text"], bad: [0, ["a"]] },
};

const echo = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions } });

for (const [type, { rust, takes, good, bad }] of Object.entries(CASES)) {
  const wrong = [
    ...bad.map((value) => /** @type {const} */ ([value, `${typeof value === "symbol" ? "" : String(value)}`])),
    ...STRANGERS.filter(([value]) => !takes(value)),
  ];

  test(`${type}: good values stand in all four places`, () => {
    echo.answer((value) => value);
    for (const value of good) {
      for (const way of [app.echo, app.attempt]) {
        const result = way[type](value);
        assert.ok(Object.is(result, value), `${name(value)} came back as ${name(result)}`);
        const calls = echo.calls();
        assert.deepEqual(calls.map((args) => args.length), [1]);
        assert.ok(Object.is(calls[0]?.[0], value), `${name(value)} reached the import as ${name(calls[0]?.[0])}`);
      }
    }
  });

  test(`${type}: a wrong argument of an export is refused, and the function does not run`, () => {
    echo.answer((value) => value);
    for (const [value, shown] of wrong) {
      for (const namespace of ["echo", "attempt"]) {
        const error = thrownBy(() => app[namespace][type](value));
        assertRefusal(error, [`export \`${namespace}.${type}\``, "argument `value`", `Rust \`${rust}\``, shown]);
        assert.ok(Object.is(error.actual, value));
        assert.equal(echo.calls().length, 0, `${name(value)} reached Rust`);
        assert.ok(Object.is(app[namespace][type](good[0]), good[0]), "the instance did not go on");
        echo.calls();
      }
    }
  });

  test(`${type}: a wrong result of an import is the import's error`, () => {
    for (const [value, shown] of wrong) {
      echo.answer(() => value);
      const error = thrownBy(() => app.attempt[type](good[0]));
      assertRefusal(error, [`import \`${type}\` of module \`echo\``, "result", `Rust \`${rust}\``, shown]);
      assert.equal(echo.calls().length, 1);
      echo.answer((value) => value);
      assert.ok(Object.is(app.attempt[type](good[0]), good[0]), "the instance did not go on");
      echo.calls();
    }
  });
}

test("an argument out of range is told apart from one of a wrong type", () => {
  for (const [type, value, range, expected] of /** @type {const} */ ([
    ["u8", 256, "Overflow: value 256 is out of 0 255 range", "0 to 255"],
    ["i8", -129, "Overflow: value -129 is out of -128 127 range", "-128 to 127"],
    ["i32", SAFE, "value 9007199254740991 is out of -2147483648 2147483647 range", "-2147483648 to 2147483647"],
    ["u64Number", -1, "Overflow: value -1 is out of 0 9007199254740991 range", "0 to 9007199254740991"],
    [
      "i64BigInt",
      2n ** 63n,
      "value 9223372036854775808 is out of -9223372036854775808 9223372036854775807 range",
      "-9223372036854775808 to 9223372036854775807",
    ],
    [
      "u128BigInt",
      -1n,
      "Overflow: value -1 is out of 0 340282366920938463463374607431768211455 range",
      "0 to 340282366920938463463374607431768211455",
    ],
    ["u8", 2 ** 53, "Value is not an integer: 9007199254740992 (number)", "an integer"],
    ["i32", 7n, "Value is not an integer: 7 (bigint)", "an integer"],
    ["i64BigInt", 7, "Value is not an bigint: 7 (number)", "an bigint"],
    ["f64", "7", "Value is not a Number: 7 (string)", "a Number"],
    ["bool", 0, "Value is not a Boolean: 0 (number)", "a Boolean"],
    ["string", 0, "Value is not a String: 0 (number)", "a String"],
  ])) {
    const error = thrownBy(() => app.echo[type](value));
    assertRefusal(error, [range]);
    assert.equal(error.code, range.includes("out of") ? "CX2002" : "CX2001");
    assert.deepEqual([error.expected, error.actual], [expected, value]);
    assert.equal(error.site.part, "argument `value`");
  }
});

test("f32 rounds to the nearest, beyond its range to infinity", () => {
  echo.answer((value) => value);
  for (const [value, rounded] of [
    [3.14, 3.140000104904175],
    [1e39, Infinity],
    [-1e39, -Infinity],
    [1e-50, 0],
    [-1e-50, -0],
    [16777217, 16777216],
  ]) {
    assert.ok(Object.is(app.echo.f32(value), rounded), String(value));
    assert.ok(Object.is(echo.calls()[0]?.[0], rounded), String(value));
    echo.answer(() => value);
    assert.ok(Object.is(app.attempt.f32(0), rounded), String(value));
    echo.answer((value) => value);
    echo.calls();
  }
});

test("-0 is a zero for integers", () => {
  for (const type of ["i8", "u8", "i32", "u32", "i64Number", "u64Number"]) {
    assert.equal(app.show[type](-0), "0", type);
  }
});

test("a missing argument is undefined, surplus arguments are ignored", () => {
  echo.answer((value) => value);
  assertRefusal(
    thrownBy(() => app.echo.i32()),
    ["argument `value`", "undefined"],
  );
  assert.equal(app.echo.i32(7, 8, {}), 7);
  assert.deepEqual(echo.calls(), [[7]]);
});

test("an import that returns nothing takes whatever JavaScript returns", () => {
  for (const [value] of STRANGERS) {
    echo.answer(() => value);
    assert.equal(app.echo.unit(value), undefined);
    assert.equal(app.attempt.unit(), undefined);
    assert.deepEqual(echo.calls(), [[undefined], [undefined]]);
  }
});

/** What Rust's `{:?}` shows, and its text: a check that no mistake goes in and comes out again. */
const SHOWN = {
  bool: [[true, "true"]],
  i8: [[-128, "-128"]],
  u8: [[255, "255"]],
  i16: [[-32768, "-32768"]],
  u16: [[65535, "65535"]],
  i32: [[-(2 ** 31), "-2147483648"]],
  u32: [[2 ** 32 - 1, "4294967295"]],
  isize: [[-(2 ** 31), "-2147483648"]],
  usize: [[2 ** 31, "2147483648"]],
  i64Number: [[-SAFE, "-9007199254740991"]],
  u64Number: [[SAFE, "9007199254740991"]],
  i64BigInt: [[-(2n ** 63n), "-9223372036854775808"]],
  u64BigInt: [[2n ** 64n - 1n, "18446744073709551615"]],
  i128BigInt: [[-(2n ** 127n), "-170141183460469231731687303715884105728"], [-(2n ** 64n), "-18446744073709551616"]], // prettier-ignore
  u128BigInt: [[2n ** 128n - 1n, "340282366920938463463374607431768211455"], [2n ** 64n, "18446744073709551616"]], // prettier-ignore
  f32: [[-0, "-0.0"], [NaN, "NaN"], [Infinity, "inf"], [0.1, "0.1"]], // prettier-ignore
  f64: [[-0, "-0.0"], [NaN, "NaN"], [-Infinity, "-inf"], [5e-324, "5e-324"], [0.1, "0.1"]], // prettier-ignore
  char: [["é", "'é'"], ["😀", "'😀'"]], // prettier-ignore
  string: [["a\nb", '"a\\nb"']],
};

const sink = recorder();
app.setModuleImports("sink", sink.functions);

for (const [type, cases] of Object.entries(SHOWN)) {
  test(`${type}: Rust receives and makes the same value`, () => {
    sink.answer(() => {});
    for (const [value, shown] of cases) {
      assert.equal(app.show[type](value), shown);
      const text = /^(char|string)$/.test(type) ? String(value) : shown;
      // What Rust sends: an f32 as the nearest of its values.
      const sent = type === "f32" ? Math.fround(Number(value)) : value;
      assert.ok(Object.is(app.parse[type](text), sent), `${name(app.parse[type](text))} for ${shown}`);
      assert.equal(app.send[type](text), undefined);
      const [args] = sink.calls();
      assert.equal(args?.length, 1);
      assert.ok(Object.is(args?.[0], sent), `${name(args?.[0])} for ${shown}`);
    }
  });
}

test("a 64-bit integer that no Number holds exactly is an error with the exact value", () => {
  for (const [type, value] of [
    ["i64Number", "9007199254740992"],
    ["i64Number", "9007199254740993"],
    ["i64Number", "-9007199254740993"],
    ["i64Number", "9223372036854775807"],
    ["i64Number", "-9223372036854775808"],
    ["u64Number", "9007199254740993"],
    ["u64Number", "18446744073709551615"],
    ["u64Number", "18446744073709550593"],
  ]) {
    const rust = `Rust \`${type.slice(0, 3)}\``;
    assertRefusal(
      thrownBy(() => app.send[type](value)),
      ["argument `value`", rust, `value ${value} is out of`, "BigInt"],
    );
    assert.equal(sink.calls().length, 0, "JavaScript was called");
    assertRefusal(
      thrownBy(() => app.parse[type](value)),
      [`export \`parse.${type}\``, "result", rust, `value ${value} is out of`],
    );
    assert.equal(app.parse[type]("7"), 7, "the instance did not go on");
  }
});

test("an export knows its name and how many parameters it has", () => {
  assert.equal(app.wide.all.length, 6);
  assert.equal(app.wide.all.name, "all");
  assert.equal(app.wide.none.length, 0);
});

test("an import gets exactly its arguments, in order", () => {
  const object = {};
  sink.answer((...args) => args.length.toString());
  assert.equal(app.wide.all("text", -5n, null, "any", true, object, "surplus"), "6");
  assert.deepEqual(sink.calls(), [["text", -5n, null, "any", true, object]]);
  app.wide.none(1, 2, 3);
  assert.deepEqual(sink.calls(), [[]]);
});

test("arguments are converted in order: the first wrong one is named, and none reaches Rust", () => {
  assertRefusal(
    thrownBy(() => app.wide.textThenInteger(1, 2, 3)),
    ["argument `text`"],
  );
  assertRefusal(
    thrownBy(() => app.wide.textThenInteger("x", {}, "3")),
    ["argument `number`"],
  );
  assert.equal(app.wide.textThenInteger("x", {}, 3), "x3");
});
