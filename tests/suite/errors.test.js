// Errors that cross: JavaScript's stay what they are, Rust's become errors of JavaScript, and both are the same again
// when they come back.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, name, recorder, thrownBy } from "./fixture.js";

const thrower = recorder();
const app = await fixture("roundtrip", { imports: { thrower: thrower.functions } });

/** @param {unknown} value */
const throwing = (value) =>
  thrower.answer(() => {
    throw value;
  });

class CustomError extends Error {
  toString() {
    return "my own text";
  }
}

/** What can be thrown, with `Display` of the `JsError`. @type {readonly (readonly [value: unknown, text: string])[]} */
const THROWN = [
  [new Error("plain"), "Error: plain"],
  [new Error(""), "Error"],
  [new TypeError("wrong"), "TypeError: wrong"],
  [new CustomError("hidden"), "my own text"],
  [Object.freeze(new RangeError("frozen")), "RangeError: frozen"],
  [new AggregateError([new Error("a")], "many"), "AggregateError: many"],
  [new Error("outer", { cause: new Error("inner") }), "Error: outer"],
  ["a string", "a string"],
  ["", ""],
  ["😀\0", "😀\0"],
  [42, "42"],
  [-0, "0"],
  [NaN, "NaN"],
  [10n, "10"],
  [2n ** 200n, String(2n ** 200n)],
  [true, "true"],
  [null, "null"],
  [undefined, "undefined"],
  [Symbol("sym"), "Symbol(sym)"],
  [{}, "[object Object]"],
  [Object.freeze({}), "[object Object]"],
  [Object.create(null), "[object Object]"],
  [{ toString: () => assert.fail("no text") }, "[object Object]"],
  [[1, 2], "1,2"],
  [new Proxy({}, {}), "[object Object]"],
  [Promise.reject, String(Promise.reject)],
];

for (const [value, text] of THROWN) {
  test(`thrown ${name(value)}: the same again from an export, whatever the result's type`, () => {
    throwing(value);
    for (const [way, pass] of Object.entries(app.pass)) {
      const thrown = thrownBy(() => pass());
      assert.ok(Object.is(thrown, value), `${way}: became ${name(thrown)}`);
    }
    assert.equal(thrower.calls().length, Object.keys(app.pass).length);
  });

  test(`thrown ${name(value)}: Rust reads its text, and the instance goes on`, () => {
    throwing(value);
    assert.equal(app.errors.display(), text);
    thrower.answer(() => 7);
    assert.equal(app.errors.display(), "ok");
    assert.equal(app.pass.number(), 7);
    thrower.calls();
  });
}

test("value() is the value that was thrown", () => {
  for (const [value] of THROWN.filter(([value]) => typeof value !== "symbol" && value !== 2n ** 200n)) {
    throwing(value);
    const back = app.errors.value();
    assert.ok(Object.is(back, value), `${name(value)} became ${name(back)}`);
  }
  thrower.calls();
});

test("value() of what Rust has no value for is its text", async () => {
  const own = await fixture("roundtrip", { imports: { thrower: thrower.functions } });
  for (const value of [Symbol("sym"), 2n ** 127n, -(2n ** 200n)]) {
    throwing(value);
    assert.equal(own.errors.value(), String(value));
    assert.equal(own.errors.display(), String(value), "the instance did not go on");
  }
  thrower.calls();
});

test("an error that was handled is gone", () => {
  let times = 0;
  thrower.answer(() => {
    if (++times < 5) {
      throw new Error(`number ${times}`);
    }
    return 10;
  });
  assert.equal(app.errors.againAndAgain(5), 14);
  throwing("last");
  assert.equal(thrownBy(() => app.errors.againAndAgain(3)), "last");
  thrower.answer(() => 1);
  assert.equal(app.pass.number(), 1);
  thrower.calls();
});

test("calls that are nested keep their errors apart", () => {
  const [inner, outer] = [new Error("inner"), new Error("outer")];
  for (const [swallows, expected] of /** @type {const} */ ([
    [true, undefined],
    [false, inner],
  ])) {
    let depth = 0;
    thrower.answer(() => {
      if (depth++ > 0) {
        throw inner;
      }
      const thrown = thrownBy(() => app.pass.number());
      assert.equal(thrown, inner);
      if (!swallows) {
        throw thrown;
      }
      return 5;
    });
    if (expected) {
      assert.equal(thrownBy(() => app.pass.text()), expected);
    } else {
      assert.equal(app.pass.number(), 5);
    }
  }
  // The inner one succeeds, the outer one fails after it.
  let depth = 0;
  thrower.answer(() => {
    if (depth++ > 0) {
      return 1;
    }
    assert.equal(app.pass.number(), 1);
    throw outer;
  });
  assert.equal(thrownBy(() => app.pass.option()), outer);
  thrower.calls();
});

test("errors made in Rust have the name, message, cause and class that Rust says", () => {
  for (const [kind, Class, name, message] of /** @type {const} */ ([
    ["new", Error, "Error", "custom 1"],
    ["text", Error, "Error", "a text"],
    ["type", TypeError, "TypeError", "wrong type"],
    ["range", RangeError, "RangeError", "wrong range"],
    ["named", Error, "QuotaError", "too much"],
    ["empty", Error, "", ""],
  ])) {
    const error = thrownBy(() => app.errors.make(kind));
    assert.ok(error instanceof Class, kind);
    assert.equal(Object.getPrototypeOf(error), Class.prototype, kind);
    assert.equal(error.name, name);
    assert.equal(error.message, message);
    assert.equal("cause" in error, false, `${kind} has a cause`);
    assert.deepEqual(Object.keys(error), [], "an own property that is listed");
  }
});

test("errors made in Rust have causes, Rust's or JavaScript's", () => {
  const outer = thrownBy(() => app.errors.make("cause"));
  assert.ok(outer instanceof TypeError && outer.cause instanceof RangeError);
  assert.deepEqual([outer.message, outer.cause.message], ["outer", "inner"]);
  const a = thrownBy(() => app.errors.make("causes"));
  assert.deepEqual([a.message, a.cause.message, a.cause.cause.name, a.cause.cause.message], ["a", "b", "Last", "c"]);
  for (const [value] of THROWN) {
    throwing(value);
    const error = thrownBy(() => app.errors.make("JavaScript's"));
    assert.equal(error.name, "Outer");
    assert.ok("cause" in error && Object.is(error.cause, value), `${name(value)} became ${name(error.cause)}`);
  }
  thrower.calls();
});

test("any error of Rust leaves an export by `?`", () => {
  for (const [act, message] of /** @type {const} */ ([
    [() => app.errors.custom(7), "custom 7"],
    [() => app.errors.customWithSource(8), "custom 8"],
    [() => app.errors.parse("x"), "invalid digit found in string"],
    [() => app.errors.parseSend(""), "cannot parse integer from empty string"],
    [() => app.errors.textError("just text"), "just text"],
    [() => app.errors.textError(""), ""],
  ])) {
    const error = thrownBy(act);
    assert.ok(error instanceof Error);
    assert.deepEqual([error.name, error.message], ["Error", message]);
  }
  assert.equal(app.errors.parse("12"), 12);
});

test("a Rust error that JavaScript throws back is the same Rust error", () => {
  const first = thrownBy(() => app.errors.custom(41));
  const second = thrownBy(() => app.errors.customWithSource(42));
  for (const [error, source] of /** @type {const} */ ([
    [first, "custom 41 None"],
    [second, 'custom 42 Some("invalid digit found in string")'],
    [first, "custom 41 None"],
    [new Error("custom 41"), "none"],
    [{ ...first }, "none"],
    [42, "none"],
    [null, "none"],
    [undefined, "none"],
  ])) {
    throwing(error);
    assert.equal(app.errors.rustSource(), source);
    assert.ok(Object.is(thrownBy(() => app.pass.boxed()), error));
  }
  // Straight through, with nobody in between.
  thrower.answer(() => app.errors.custom(43));
  assert.equal(app.errors.rustSource(), "custom 43 None");
  thrower.calls();
});

test("a Rust error of another instance is an error like any other", async () => {
  const other = await fixture("roundtrip", { imports: { thrower: thrower.functions } });
  thrownBy(() => app.errors.custom(1));
  const foreign = thrownBy(() => other.errors.custom(2));
  throwing(foreign);
  assert.equal(app.errors.rustSource(), "none");
  assert.equal(other.errors.rustSource(), "custom 2 None");
  assert.equal(thrownBy(() => app.pass.number()), foreign);
  thrower.calls();
});

test("a Rust error around a JavaScript one is a new error with both texts", () => {
  const inner = new Error("inner");
  throwing(inner);
  const error = thrownBy(() => app.errors.wrap());
  assert.notEqual(error, inner);
  assert.equal(error.message, "wrapped: Error: inner");
  thrower.calls();
});
