// `JsError` as a value: it is the same on the other side, whether it is passed, kept, thrown or awaited.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, recorder, settled, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions, sink: sink.functions } });
const { errorValues } = app;

class CustomError extends TypeError {}
class NamedError extends Error {
  get name() {
    return "NameOfItsOwn";
  }
}

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

/** What `JsError` accepts as a value, with its text. @type {readonly (readonly [value: any, text: string])[]} */
const ERRORS = [
  [new Error("plain"), "Error: plain"],
  [new Error(""), "Error"],
  [new CustomError("custom"), "TypeError: custom"],
  [Object.freeze(new RangeError("frozen")), "RangeError: frozen"],
  [new AggregateError([new Error("a")], "many"), "AggregateError: many"],
  ["x", "x"],
  ["", ""],
  [{}, "[object Object]"],
  [{ toString: () => "T" }, "T"],
  [Object.create(null), "[object Object]"],
  [revoked, "[object]"],
  [[1, 2], "1,2"],
];

for (const [value, text] of ERRORS) {
  test(`${name(value)} stays itself in all four places`, () => {
    for (const type of ["error", "optionError"]) {
      for (const way of [app.echo, app.attempt]) {
        assert.ok(way[type](value) === value);
        assert.ok(echo.calls()[0]?.[0] === value);
      }
    }
    assert.equal(errorValues.borrow(value), text);
    assert.ok(sink.calls().every((args) => args[0] === value));
    errorValues.keep(value);
    assert.ok(errorValues.kept() === value);
    assert.ok(errorValues.renew(value) === value);
  });

  test(`${name(value)} may go in as a value and come out as a failure, and the other way round`, () => {
    assert.ok(thrownBy(() => errorValues.throw(value)) === value);
    errorValues.keep(value);
    assert.ok(thrownBy(() => errorValues.failWithKept()) === value);
    echo.answer(() => {
      throw value;
    });
    assert.ok(thrownBy(() => app.attempt.error(new Error("other"))) === value);
    echo.answer((value) => value);
    echo.calls();
  });
}

test("null and undefined are no error, and None", () => {
  for (const value of [null, undefined]) {
    assert.equal(app.echo.optionError(value), null);
    assert.equal(errorValues.borrowOption(value), false);
    assert.equal(sink.calls()[0]?.[0], null);
    assert.equal(errorValues.kept(), null);
  }
  echo.calls();
});

test("what is neither an object nor a text is refused, and the instance goes on", () => {
  const good = new Error("good");
  const wrong = STRANGERS.filter(([value]) => (typeof value !== "object" || value === null) && typeof value !== "string");
  assert.ok(wrong.length > 8);
  for (const [value, shown] of wrong) {
    const text = value === null || value === undefined ? "Value is not an Error" : `Value is not an Error ${typeof value}`;
    for (const call of [app.echo.error, app.attempt.error, errorValues.borrow, errorValues.keep]) {
      const error = thrownBy(() => call(value));
      assertRefusal(error, ["argument `", "Rust `JsError`", text, shown]);
      assert.deepEqual([error.code, error.expected], ["CX2001", "an Error"]);
      assert.ok(Object.is(error.actual, value));
    }
    assert.equal(echo.calls().length + sink.calls().length, 0, "the function ran");
    echo.answer(() => value);
    assertRefusal(
      thrownBy(() => app.attempt.error(good)),
      ["import `error` of module `echo`", "result", "Rust `JsError`", text, shown],
    );
    echo.answer((value) => value);
    assert.equal(app.attempt.error(good), good);
    echo.calls();
  }
  assertRefusal(
    thrownBy(() => app.echo.optionError(5)),
    ["Rust `Option<JsError>`", "Value is not an Error number: 5 (number)"],
  );
});

test("errors stay themselves in arrays", () => {
  const errors = [...ERRORS.map(([value]) => value), null, errorValues.sendOften(9, 0, false)];
  for (const way of [app.echo, app.attempt]) {
    const back = way.vecOptionError(errors);
    assert.ok(back.length === errors.length && errors.every((error, index) => back[index] === error));
    assert.equal(errorValues.number(back.at(-1)), 9);
    assertRefusal(
      thrownBy(() => way.vecOptionError([null, new Error("good"), 5])),
      ["argument `value`, element 2", "Value is not an Error number: 5 (number)"],
    );
  }
  echo.calls();
});

test("a Rust error is one Error, however often it crosses", () => {
  for (const throws of [false, true]) {
    const act = () => errorValues.sendOften(7, 3, throws);
    const error = throws ? thrownBy(act) : act();
    assert.ok(error instanceof Error);
    assert.deepEqual([String(error), error.constructor], ["Error: number 7", Error]);
    const sent = sink.calls().map((args) => args[0]);
    assert.equal(sent.length, 3);
    assert.ok(sent.every((each) => each === error));
    assert.equal(errorValues.number(error), 7, "the Rust error is another one");
    assert.ok(errorValues.renew(error) === error);
    assert.equal(errorValues.number(errorValues.renew(error)), 7);
  }
  assert.notEqual(errorValues.sendOften(7, 0, false), errorValues.sendOften(7, 0, false));
});

test("a Rust error stays itself through values, failures, imports and exports, one in another", () => {
  const error = errorValues.sendOften(41, 0, false);
  let depth = 0;
  echo.answer((value) => {
    depth += 1;
    if (depth < 6) {
      const inner = thrownBy(() => app.attempt[depth % 2 === 0 ? "error" : "optionError"](value));
      errorValues.throw(inner);
    }
    throw value;
  });
  assert.ok(thrownBy(() => app.attempt.error(error)) === error);
  assert.equal(errorValues.number(error), 41);
  echo.answer((value) => value);
  echo.calls();
});

test("errors are equal if they are the same value", () => {
  for (const [value] of ERRORS) {
    assert.equal(errorValues.areEqual(value, value), true);
    assert.equal(errorValues.areEqual(value, new Error("plain")), false);
    assert.equal(errorValues.areEqual(value, null), true);
  }
  sink.calls();
});

test("a Rust error stays itself through promises, resolved or rejected", async () => {
  for (const settle of [Promise.resolve, Promise.reject]) {
    /** @type {unknown[]} */
    const seen = [];
    sink.answer((error) => {
      seen.push(error);
      return seen.length === 1 ? settle.call(Promise, error) : undefined;
    });
    errorValues.waitFor(5);
    await settled();
    assert.equal(seen.length, 2);
    assert.ok(seen[0] instanceof Error && seen[0] === seen[1]);
    assert.equal(errorValues.number(seen[0]), 5);
  }
  sink.answer(() => {});
  sink.calls();
});

test("a Rust error of another instance is an error like any other", async () => {
  const other = await fixture("roundtrip", { imports: { sink: sink.functions } });
  const foreign = other.errorValues.sendOften(2, 0, false);
  const own = errorValues.sendOften(1, 0, false);
  assert.equal(errorValues.number(foreign), null);
  assert.equal(errorValues.number(own), 1);
  assert.equal(other.errorValues.number(foreign), 2);
  other.dispose();
  errorValues.keep(foreign);
  assert.ok(errorValues.kept() === foreign);
});

test("the name of the class is kept", () => {
  const named = Object.assign(new Error("x"), { name: "Given" });
  for (const [value, expected] of /** @type {const} */ ([
    [new Error("x"), "Error"],
    [new RangeError("x"), "RangeError"],
    [new CustomError("x"), "CustomError"],
    [new NamedError("x"), "NameOfItsOwn"],
    [new (class Derived extends NamedError {})("x"), "Derived"],
    [named, "Given"],
    [new DOMException("x", "AbortError"), "AbortError"],
    [{}, "Object"],
    [new Map(), "Map"],
    [Object.create(null), ""],
    [revoked, ""],
    [Object.defineProperty({}, "name", { get: () => assert.fail("no name") }), ""],
    ["text", "string"],
  ])) {
    assert.equal(errorValues.name(value), expected, name(value));
  }
  assert.equal(errorValues.namesOfMade(), "QuotaError false true");
  sink.calls();
});

test("the stack is kept", () => {
  const error = (function whereItIsMade() {
    return new TypeError("made here");
  })();
  assert.equal(errorValues.stack(error), error.stack);
  assert.match(errorValues.stack(error), /whereItIsMade/);
  assert.ok(!errorValues.borrow(error).includes("whereItIsMade"), "the text has the stack");
  const made = errorValues.sendOften(3, 0, false);
  assert.equal(errorValues.stack(made), made.stack);
  for (const none of ["text", {}, revoked, { stack: 5 }, Object.defineProperty({}, "stack", { get: () => assert.fail() })]) {
    assert.equal(errorValues.stack(none), null);
  }
  sink.calls();
});
