// Closures that JavaScript may keep: `Callback`. Through the function table, and without.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, changing, fixture, rejectionOf, settled, thrownBy } from "./fixture.js";

/** @type {Record<string, any>} */
const calls = {};
const js = changing(calls);
const SYMBOL = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/** @param {any} f */
const same = (f) => f;

/** Asserts that a callback has ended, and that the error says where it was made. @param {() => unknown} call @param {string} why */
function assertEnded(call, why = "was dropped in Rust") {
  const error = assertRefusal(thrownBy(call), ["the callback `Fn(i32) -> i32` made at ", "kept.rs:", why]);
  assert.equal(error.code, "CX2023");
}

for (const program of ["callbacks", "callbacks_table"]) {
  const instance = await fixture(program, { imports: { js } });
  const { kept, places, errors, tasks } = instance;

  test(`${program}: a callback lives until its last clone is dropped`, () => {
    calls.take = same;
    const f = kept.keep(10);
    assert.equal(typeof f, "function");
    assert.equal(f.length, 1);
    assert.equal(f(1), 11);
    assert.equal(f(2, "more"), 12);
    assert.equal(f.isDisposed, false);
    assert.deepEqual(Object.keys(f), []);
    assert.equal(kept.dropped(), 0);
    kept.dropKept();
    assert.equal(kept.dropped(), 1);
    assert.equal(f.isDisposed, true);
    assertEnded(() => f(1));
  });

  test(`${program}: all clones are one function, and it comes back as itself`, () => {
    calls.take = same;
    const f = kept.keep(1);
    assert.equal(kept.passAgain(), f);
    assert.equal(kept.isSame(), true);
    const other = kept.keep(1);
    assert.notEqual(other, f);
    kept.dropKept();
    assert.equal(kept.dropped(), 2);
  });

  test(`${program}: the last clone's end is that of the call where nothing else keeps it`, () => {
    /** @type {any} */
    let f;
    calls.takeOwned = (/** @type {any} */ given) => {
      f = given;
      assert.equal(f(1), 6);
    };
    kept.passOwned(5);
    assertEnded(() => f(1));
    assert.equal(kept.dropped(), 1);
  });

  test(`${program}: a callback may be dropped while it runs`, () => {
    calls.take = same;
    const f = kept.keepSuicidal();
    assert.equal(f(4), 10);
    assert.equal(kept.dropped(), 1);
    assertEnded(() => f(4));
  });

  test(`${program}: an FnMut counts, and cannot be called while it runs`, () => {
    /** @type {any} */
    let [f, inside] = [];
    calls.takeMut = (/** @type {any} */ given) => void (f = given);
    calls.again = () => void (inside = thrownBy(f));
    kept.keepCounting();
    assert.equal(f(), 1);
    assert.equal(f(), 2);
    assertRefusal(inside, ["made at", "kept.rs:", "is running"]);
    assert.equal(inside.code, "CX2024");
    assert.equal(f(), 3);
  });

  test(`${program}: an FnOnce is called once, and then lets go of what it captured`, () => {
    /** @type {any} */
    let f;
    calls.takeOnce = (/** @type {any} */ given) => void (f = given);
    kept.keepOnce();
    assertRefusal(thrownBy(() => f(1)), ["callback `Fn(String) -> usize`", "Value is not a String"]);
    assert.equal(kept.dropped(), 0);
    assert.equal(f("four"), 4);
    assert.equal(kept.dropped(), 1);
    const error = assertRefusal(thrownBy(() => f("four")), ["was called before", "FnOnce", "made at"]);
    assert.equal(error.code, "CX2024");
  });

  test(`${program}: a forgotten one is JavaScript's`, () => {
    /** @type {any} */
    let f;
    calls.take = (/** @type {any} */ given) => (f = given);
    kept.forget(7);
    assert.equal(f(1), 8);
    assert.equal(kept.dropped(), 0);
    f.dispose();
    assert.equal(kept.dropped(), 1);
    assertEnded(() => f(1), "was disposed of by JavaScript");
    kept.forgetAtOnce();
    assert.equal(kept.dropped(), 1, "nothing could call it");
  });

  test(`${program}: the result of an export is JavaScript's, until it is disposed of`, () => {
    const f = kept.give(3);
    assert.equal(f(1), 4);
    assert.equal(f.isDisposed, false);
    f.dispose();
    f[SYMBOL]();
    assert.equal(f.isDisposed, true);
    assert.equal(kept.dropped(), 1);
    assertEnded(() => f(1), "was disposed of by JavaScript");
  });

  test(`${program}: shared by both it ends with the last`, () => {
    calls.take = same;
    const f = kept.keep(1);
    assert.equal(kept.giveKept(), f);
    assert.equal(kept.giveKept(), f);
    kept.dropKept();
    assert.equal(f(1), 2, "JavaScript still has it");
    assert.equal(kept.dropped(), 0);
    f.dispose();
    assert.equal(kept.dropped(), 1);

    const other = kept.keep(2);
    assert.equal(kept.giveKept(), other);
    other.dispose();
    assertEnded(() => other(1), "was disposed of by JavaScript");
    assert.equal(kept.dropped(), 0);
    const renewed = kept.passAgain();
    assert.notEqual(renewed, other);
    assert.equal(renewed(1), 3);
    kept.dropKept();
    assertEnded(() => renewed(1));
    assert.equal(kept.dropped(), 1);
  });

  test(`${program}: what JavaScript disposes of while it is Rust's only, Rust still has`, () => {
    calls.take = same;
    const f = kept.keep(1);
    f.dispose();
    assertEnded(() => f(1), "was disposed of by JavaScript");
    assert.equal(kept.passAgain()(1), 2);
    kept.dropKept();
    assert.equal(kept.dropped(), 1);
  });

  test(`${program}: 1000 are made and dropped`, () => {
    calls.take = (/** @type {any} */ f) => (assert.equal(f(1) - 1 >= 0, true), f);
    kept.churn(1000);
    assert.equal(kept.dropped(), 2000);
  });

  test(`${program}: wrong arguments are refused before Rust is entered`, () => {
    calls.take = same;
    const f = kept.keep(1);
    const error = assertRefusal(thrownBy(() => f("1")), [
      "callback `Fn(i32) -> i32`, argument 1 (Rust `i32`): Value is not an integer: 1 (string)",
      "made at",
      "kept.rs:",
    ]);
    assert.equal(error.site.kind, "callback");
    assertRefusal(thrownBy(f), ["undefined"]);
    kept.dropKept();
    kept.dropped();
  });

  test(`${program}: in each place`, async () => {
    calls.option = (/** @type {any} */ f) => (f === null ? -1 : f(1));
    assert.equal(places.inOption(true), 4);
    assert.equal(places.inOption(false), -2);
    calls.many = (/** @type {any[]} */ all) => all.reduce((value, f) => f(value), 1);
    assert.equal(places.inSlice(), 20);
    calls.awaited = async (/** @type {any} */ f) => {
      await null;
      return f(1);
    };
    assert.equal(await places.whileAwaited(), 2);
    calls.annotated = (/** @type {any} */ f) => f(2);
    assert.equal(places.withAnnotation(), 3);
    assert.equal(places.annotatedResult()(1), 2);
    assert.equal(places.optionalResult(true)(1), 2);
    assert.equal(places.optionalResult(false), null);
    assert.equal(places.fallibleResult()(1), 2);
    assert.equal((await places.laterResult())(1), 2);
    assert.equal((await places.promisedResult())(1), 2);
    assert.deepEqual(places.manyResults().map((/** @type {any} */ f) => f(3)), [4, 30]);
  });

  test(`${program}: callbacks of callbacks, and of JavaScript's functions`, () => {
    const curried = places.curried();
    assert.equal(curried(40)(2), 42);
    const applies = places.applies();
    assert.equal(applies((/** @type {number} */ value) => value * 2, 21), 42);
    assertRefusal(thrownBy(() => applies(5, 21)), ["argument 1", "Value is not a Function", "places.rs:"]);
    const mine = new Error("mine");
    const throws = () => {
      throw mine;
    };
    assert.equal(thrownBy(() => applies(throws, 21)), mine);
    // Rust calls its own.
    assert.equal(places.call(places.annotatedResult(), 41), 42);
    assert.equal(places.call(applies.bind(null, curried(40)), 2), 42);
    const ended = places.annotatedResult();
    ended.dispose();
    assertRefusal(thrownBy(() => places.call(ended, 1)), ["was disposed of"]);
  });

  test(`${program}: as values by name`, () => {
    const object = { apply: (/** @type {any} */ f, /** @type {number} */ value) => f(value) };
    assert.equal(places.byName(object), true);
    assert.equal(/** @type {any} */ (object).increment(1), 2);
  });

  test(`${program}: 64-bit integers, and what is wider than a slot`, () => {
    const f = places.wide();
    assert.equal(f.length, 4);
    assert.equal(f(-5n, 2 ** 40, 2n ** 100n, "text"), `-5 ${2 ** 40} ${2n ** 100n} text`);
    assert.equal(f(-5n, 1, null, "😀"), "-5 1 none 😀");
    assert.equal(f(1n, 1, undefined, ""), null);
    assertRefusal(thrownBy(() => f(1, 1, null, "")), ["argument 1 (Rust `i64`)", "bigint"]);
    assertRefusal(thrownBy(() => f(1n, 1.5, null, "")), ["argument 2 (Rust `u64`)", "not an integer"]);
    assertRefusal(thrownBy(() => f(1n, 1, -1n, "")), ["argument 3", "Overflow"]);
    assertRefusal(thrownBy(() => f(1n, 1, null)), ["argument 4 (Rust `String`)", "undefined"]);
  });

  test(`${program}: errors pass as they do elsewhere`, () => {
    const ofRust = errors.ofRust();
    const [first, second] = [thrownBy(() => ofRust(1)), thrownBy(() => ofRust(2))].map((error) => /** @type {any} */ (error));
    assert.equal(first.message, "mine: 1");
    assert.equal(second.message, "mine: 2");
    assert.equal(/** @type {any} */ (thrownBy(errors.ofText())).message, "a text");
    const mine = new TypeError("mine");
    calls.fails = () => {
      throw mine;
    };
    const ofImport = errors.ofImport();
    assert.equal(thrownBy(() => ofImport(1)), mine);
    calls.fails = same;
    assert.equal(ofImport(2), 2);
    calls.relay = (/** @type {any} */ f) => f(5);
    assert.equal(errors.passesJavascript(), true);
  });

  for (const how of ["panicking", "ofImportWithoutResult"]) {
    test(`${program}: a panic inside kills the instance (${how})`, async () => {
      const deaths = /** @type {any[]} */ ([]);
      const { errors, kept } = await fixture(program, { imports: { js }, onDeath: (cause) => deaths.push(cause) });
      const mine = new Error("mine");
      calls.fails = () => {
        throw mine;
      };
      const other = kept.give(1);
      const f = errors[how]();
      const error = /** @type {any} */ (thrownBy(() => f(1)));
      assert.equal(error.name, "PanicError");
      assert.equal(error.cause, how === "panicking" ? undefined : mine);
      assert.deepEqual(deaths, [error]);
      assert.equal(thrownBy(() => f(1)), error);
      assert.equal(thrownBy(() => other(1)), error);
      assert.equal(other.isDisposed, true);
      other.dispose();
    });
  }

  test(`${program}: the instance's end ends all`, async () => {
    const instance = await fixture(program, { imports: { js } });
    calls.take = same;
    const [mine, both] = [instance.kept.give(1), instance.kept.keep(2)];
    instance.dispose();
    for (const f of [mine, both]) {
      assertRefusal(thrownBy(() => f(1)), ["this instance was disposed"]);
      assert.equal(f.isDisposed, true);
      f.dispose();
    }
  });

  test(`${program}: an async callback's future begins within the call`, async () => {
    const steps = /** @type {string[]} */ ([]);
    calls.step = (/** @type {string} */ name) => steps.push(name);
    calls.wait = async (/** @type {string} */ text) => text.toUpperCase();
    const greeting = tasks.greeting();
    const promise = greeting("Ada");
    assert.deepEqual(steps.splice(0), ["begun"]);
    assert.ok(promise instanceof Promise);
    assert.equal(await promise, "Hello, ADA!");
    assert.deepEqual(await Promise.all(["a", "b"].map((name) => greeting(name))), ["Hello, A!", "Hello, B!"]);
    assertRefusal(thrownBy(() => greeting(5)), ["argument 1 (Rust `String`)", "tasks.rs:"]);
    const mine = new Error("mine");
    calls.wait = () => Promise.reject(mine);
    assert.equal(await rejectionOf(greeting("Ada")), mine);
    // What has begun goes on.
    calls.wait = () => settled().then(() => "late");
    const late = greeting("Ada");
    greeting.dispose();
    assert.equal(await late, "Hello, late!");
  });

  test(`${program}: async ones of each kind`, async () => {
    const steps = /** @type {string[]} */ ([]);
    calls.step = (/** @type {string} */ name) => steps.push(name);
    const count = tasks.count();
    assert.equal(await count(), 1);
    assert.equal(await count(), 2);
    const once = tasks.once();
    assert.equal(await once(), undefined);
    assert.deepEqual(steps.splice(0), ["once"]);
    assertRefusal(thrownBy(once), ["was called before"]);
    const byHand = tasks.byHand()();
    assert.deepEqual(steps, []);
    assert.equal(await byHand, 1);
  });
}

test("a callback of another instance is a function", async () => {
  const [one, other] = await Promise.all(["callbacks", "callbacks_table"].map((name) => fixture(name, { imports: { js } })));
  const f = one?.kept.give(1);
  assert.equal(other?.places.call(f, 41), 42);
  one?.dispose();
  assertRefusal(thrownBy(() => other?.places.call(f, 41)), ["this instance was disposed"]);
});
