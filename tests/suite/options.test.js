// `Option<T>` of every type: null for JavaScript; null, undefined or nothing at all from it.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions, sink: sink.functions } });

const object = { an: "object" };

/**
 * Values that are `Some`, those among them that could be taken for `None` first; and one that is refused.
 * @type {Record<string, { rust: string, some: unknown[], wrong: unknown }>}
 */
const CASES = {
  optionBool: { rust: "bool", some: [false, true], wrong: 0 },
  optionI8: { rust: "i8", some: [0, -128, 127], wrong: 128 },
  optionU8: { rust: "u8", some: [0, 255], wrong: 256 },
  optionI16: { rust: "i16", some: [0, -32768, 32767], wrong: 32768 },
  optionU16: { rust: "u16", some: [0, 65535], wrong: -1 },
  optionI32: { rust: "i32", some: [0, -(2 ** 31), 2 ** 31 - 1], wrong: 2 ** 31 },
  optionU32: { rust: "u32", some: [0, 2 ** 32 - 1], wrong: 2 ** 32 },
  optionIsize: { rust: "isize", some: [0, -(2 ** 31)], wrong: 0.5 },
  optionUsize: { rust: "usize", some: [0, 2 ** 32 - 1], wrong: -1 },
  optionI64Number: { rust: "i64", some: [0, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  optionU64Number: { rust: "u64", some: [0, Number.MAX_SAFE_INTEGER], wrong: -1 },
  optionI64BigInt: { rust: "i64", some: [0n, -(2n ** 63n), 2n ** 63n - 1n], wrong: 2n ** 63n },
  optionU64BigInt: { rust: "u64", some: [0n, 2n ** 64n - 1n], wrong: -1n },
  optionF32: { rust: "f32", some: [0, -0, NaN, 0.5], wrong: "0" },
  optionF64: { rust: "f64", some: [0, -0, NaN, 0.1, -Infinity], wrong: 0n },
  optionChar: { rust: "char", some: ["\0", "A", "😀"], wrong: "" },
  optionString: { rust: "String", some: ["", "text"], wrong: 0 },
  optionObject: { rust: "JsObject", some: [object, () => {}, []], wrong: "object" },
};

for (const [type, { rust, some, wrong }] of Object.entries(CASES)) {
  test(`${type}: None is null in all four places`, () => {
    for (const way of [app.echo, app.attempt]) {
      for (const none of [null, undefined]) {
        echo.answer(() => none);
        assert.equal(way[type](none), null);
        assert.equal(way[type](), null);
        assert.equal(way[type](some[0]), null);
        assert.deepEqual(echo.calls().map(([value]) => Object.is(value, some[0])), [false, false, true]);
        way[type](none);
        assert.deepEqual(echo.calls(), [[null]]);
      }
    }
    assert.equal(app.show[type](null), "None");
    assert.equal(app.show[type](), "None");
  });

  test(`${type}: Some stands in all four places`, () => {
    echo.answer((value) => value);
    for (const way of [app.echo, app.attempt]) {
      for (const value of some) {
        const result = way[type](value);
        assert.ok(Object.is(result, value), `${name(value)} came back as ${name(result)}`);
        assert.ok(Object.is(echo.calls()[0]?.[0], value));
        assert.match(app.show[type](value), /^Some\(/);
      }
      // None in, Some out, and the other way round.
      echo.answer(() => some[0]);
      assert.ok(Object.is(way[type](null), some[0]));
      echo.answer((value) => value);
      echo.calls();
    }
  });

  test(`${type}: a wrong value is refused like one of the inner type`, () => {
    assertRefusal(
      thrownBy(() => app.echo[type](wrong)),
      ["argument `value`", `Rust \`Option<${rust}>\``, String(wrong)],
    );
    assert.equal(echo.calls().length, 0);
    echo.answer(() => wrong);
    assertRefusal(
      thrownBy(() => app.attempt[type](null)),
      [`import \`${type}\``, "result", `Rust \`Option<${rust}>\``, String(wrong)],
    );
    echo.answer((value) => value);
    assert.equal(app.attempt[type](null), null, "the instance did not go on");
    echo.calls();
  });
}

test("Option<()> is null or undefined", () => {
  for (const way of [app.echo, app.attempt]) {
    for (const [value] of STRANGERS) {
      echo.answer(() => value);
      const isNone = value === null || value === undefined;
      assert.equal(way.optionUnit(value), isNone ? null : undefined, name(value));
      assert.deepEqual(echo.calls(), [[isNone ? null : undefined]], name(value));
    }
  }
  assert.equal(app.show.optionUnit(null), "None");
  assert.equal(app.show.optionUnit(0), "Some(())");
});

test("Option<JsAny> is None for null and undefined", () => {
  echo.answer((value) => value);
  for (const none of [null, undefined]) {
    assert.equal(app.echo.optionAny(none), null);
    assert.deepEqual(echo.calls(), [[null]]);
    assert.equal(app.show.optionAny(none), "None");
  }
  for (const some of [false, 0, "", 0n, NaN, object]) {
    assert.ok(Object.is(app.attempt.optionAny(some), some), name(some));
    assert.match(app.show.optionAny(some), /^Some\(/);
  }
  echo.calls();
});

test("Option<&str> is lent, empty or not", () => {
  sink.answer(() => {});
  for (const [text, bytes] of /** @type {[any, number | null][]} */ ([
    [null, null],
    [undefined, null],
    ["", 0],
    ["ä", 2],
  ])) {
    assert.equal(app.borrowed.optionText(text), bytes);
    assert.deepEqual(sink.calls(), [[text ?? null]]);
  }
  assertRefusal(
    thrownBy(() => app.borrowed.optionText(0)),
    ["argument `text`", "Rust `Option<String>`", "0 (number)"],
  );
  assert.equal(sink.calls().length, 0);
});

test("Option<&JsObject> is lent", () => {
  assert.equal(app.borrowed.optionObject(object), true);
  assert.equal(app.borrowed.optionObject(null), false);
  assert.equal(app.borrowed.optionObject(), false);
  const calls = sink.calls();
  assert.equal(calls[0]?.[0], object);
  assert.deepEqual(calls.slice(1), [[null], [null]]);
  assertRefusal(
    thrownBy(() => app.borrowed.optionObject(1)),
    ["argument `object`", "Rust `Option<JsObject>`", "1 (number)"],
  );
});
