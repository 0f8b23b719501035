// Promises as values: `JsPromise`, as an argument and a result of imports and exports, from either side.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, recorder, rejectionOf, settled, thrownBy } from "./fixture.js";

const promises = recorder();
const app = await fixture("promises", { imports: { promises: promises.functions } });
const { values } = app;

const object = { name: "object" };
const error = new RangeError("an error");
const number = app.made.number();

/** @type {Record<string, { good: unknown[], wrong?: unknown }>} */
const CASES = {
  unit: { good: [undefined] },
  bool: { good: [true, false], wrong: 1 },
  i32: { good: [42, 0, 1, -1, 2 ** 31 - 1, -(2 ** 31)], wrong: "x" },
  i64Number: { good: [0, Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  i64BigInt: { good: [5n, -(2n ** 63n)], wrong: 2n ** 63n },
  i128BigInt: { good: [-1n, 2n ** 127n - 1n], wrong: 2n ** 127n },
  f64: { good: [-0, NaN, 0.1], wrong: "0.1" },
  string: { good: ["test", "", "x".repeat(100_000)], wrong: null },
  date: { good: [new Date("1988-11-24")], wrong: "1988" },
  error: { good: [error], wrong: null },
  object: { good: [object, () => 7], wrong: null },
  any: { good: [undefined, null, true, 2n ** 100n, "text", object], wrong: Symbol("sym") },
  optionString: { good: [null, "text"], wrong: 0 },
  optionAny: { good: [null, false, "text", object], wrong: 2n ** 127n },
  vecI32: { good: [new Int32Array([1, -2])], wrong: [1.5] },
  vecF64Array: { good: [[0.1, NaN]], wrong: ["a"] },
  vecVecString: { good: [[["a"], [], ["b"]]], wrong: [["a"], "b"] },
  vecObject: { good: [[object, error]], wrong: [null] },
  rustObject: { good: [number], wrong: app.made.text() },
};

/** @param {unknown} value */
const isItself = (value) => [object, error, number].includes(/** @type {any} */ (value)) || Object(value) !== value;

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
function assertSame(actual, expected) {
  if (isItself(expected) || typeof expected === "function") {
    assert.ok(Object.is(actual, expected), `${name(expected)} became ${name(actual)}`);
  } else {
    assert.deepEqual(actual, expected);
  }
}

for (const [type, { good, wrong }] of Object.entries(CASES)) {
  test(`JsPromise of ${type}: values cross in each place`, async () => {
    for (const value of good) {
      for (const promise of [Promise.resolve(value), new Promise((resolve) => setTimeout(resolve, 0, value))]) {
        assertSame(await app.awaits[type](promise), value);
        promises.answer(() => promise);
        assertSame(await app.starts[type](), value);
        assert.equal(app.back[type](promise), promise, "not the same promise");
      }
      const made = app.makes[type](value);
      assert.ok(made instanceof Promise);
      assertSame(await made, value);
      promises.calls();
      app.passes[type](value);
      const [[passed] = []] = promises.calls();
      assert.ok(passed instanceof Promise);
      assertSame(await passed, value);
    }
  });

  test(`JsPromise of ${type}: a wrong value is an error of the future, and nothing hangs`, async () => {
    if ("wrong" in CASES[type]) {
      const argument = `export \`awaits.${type}\`, argument \`promise\``;
      const refused = await rejectionOf(app.awaits[type](Promise.resolve(wrong)));
      assertRefusal(refused, type === "rustObject" ? [] : [argument, "JsPromise<"]);
      promises.answer(async () => wrong);
      assertRefusal(await rejectionOf(app.starts[type]()), type === "rustObject" ? [] : ["import `start` of module `promises`, result"]);
    }
  });
}

test("what is no promise is an error at once", async () => {
  for (const [value, shown] of [...STRANGERS, [{ then: 7 }, "[object Object] (object)"]]) {
    const parts = ["export `awaits.i32`, argument `promise`", "Value is not a Promise", String(shown)];
    assertRefusal(thrownBy(() => app.awaits.i32(value)), parts);
    promises.answer(() => value);
    assertRefusal(await rejectionOf(app.starts.i32()), ["import `start` of module `promises`, result", "Value is not a Promise"]);
  }
});

test("a thenable is as good as a promise, whatever it does", async () => {
  assert.equal(await app.awaits.i32({ then: (/** @type {any} */ resolve) => resolve(7) }), 7);
  assert.equal(await app.awaits.i32(Object.assign(() => {}, { then: (/** @type {any} */ resolve) => resolve(7) })), 7);
  const twice = {
    then(/** @type {any} */ resolve, /** @type {any} */ reject) {
      resolve(8);
      resolve(9);
      reject(new Error("too late"));
      throw new Error("much too late");
    },
  };
  assert.equal(await app.awaits.i32(twice), 8);
  const throws = {
    then() {
      throw error;
    },
  };
  assert.equal(await rejectionOf(app.awaits.i32(throws)), error);
  assert.equal(app.back.i32(twice), twice, "a thenable comes back as itself");
  const once = {
    reads: 0,
    get then() {
      if (this.reads++ > 0) {
        throw error;
      }
      return () => {};
    },
  };
  assert.equal(await rejectionOf(app.awaits.i32(once)), error);
});

test("a rejection is the future's error, whatever the reason", async () => {
  for (const reason of [error, object, "text", "", 42, 10n, true, null, undefined]) {
    assert.equal(await rejectionOf(app.awaits.i32(Promise.reject(reason))), reason);
    promises.answer(() => Promise.reject(reason));
    assert.equal(await rejectionOf(app.starts.i32()), reason);
  }
});

test("a promise that settles before it is awaited is not lost, and its rejection is not unhandled", async () => {
  values.hold(Promise.resolve("early"));
  values.hold(Promise.resolve(object));
  await settled();
  assert.deepEqual(await values.awaitHeld(), ["early", object]);
  values.hold(Promise.reject(error));
  await settled();
  await settled();
  assert.equal(await rejectionOf(values.awaitHeld()), error);
});

test("a promise that never settles, and one that is dropped", async () => {
  for (let count = 0; count < 1000; count++) {
    values.hold(new Promise(() => {}));
  }
  assert.equal(values.dropHeld(), 1000);
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  values.hold(new Promise((settle) => (resolve = settle)));
  values.dropHeld();
  resolve("late");
  await settled();
  assert.equal(app.cause, undefined);
});

test("a promise of Rust's may be passed more than once, is the same one, and is JavaScript's from then on", async () => {
  promises.calls();
  promises.answer(() => undefined);
  const reason = await rejectionOf(values.twice());
  const [[first] = [], [second] = []] = promises.calls();
  assert.equal(first, second);
  assert.equal(await first, "text");
  assert.match(String(reason), /is JavaScript's now/);
});

test("a promise of Rust's may stay in Rust", async () => {
  assert.equal(await values.here(), "here");
});

test("Arrays and options of promises", async () => {
  assert.deepEqual(await Promise.all(values.several(5)), [0, 1, 2, 3, 4]);
  assert.deepEqual(values.several(0), []);
  assert.equal(values.perhaps(null), null);
  assert.equal(values.perhaps(undefined), null);
  const promise = Promise.resolve(7);
  assert.equal(values.perhaps(promise), promise);
  assert.equal(await values.sum([1, 2, 3].map((value) => Promise.resolve(value))), 6);
  assertRefusal(thrownBy(() => values.sum([Promise.resolve(1), 2])), ["argument `promises`, element 1", "Value is not a Promise: 2"]);
  assertRefusal(await rejectionOf(values.sum([Promise.resolve(1), Promise.resolve("x")])), ["argument `promises`, element 1", "x"]);
  /** @type {unknown[]} */
  let texts = [];
  promises.answer(async (/** @type {Promise<string>[]} */ all, number) => {
    texts = await Promise.all(all);
    return number;
  });
  assert.equal(await values.all(), 7);
  assert.deepEqual(texts, ["a", "b", "c"]);
  promises.answer(() => null);
  assert.equal(await values.all(), null);
});

test("an Err at once is thrown, one of the future rejects", async () => {
  assert.equal(/** @type {any} */ (thrownBy(() => values.failing(true, "at once"))).message, "at once");
  assert.equal(/** @type {any} */ (await rejectionOf(values.failing(false, "later"))).message, "later");
  assert.equal(await rejectionOf(values.rejecting(error)), error);
  assertRefusal(await rejectionOf(values.unsafeInteger()), ["export `values.unsafeInteger`, result", "9223372036854775807"]);
});

test("promises as properties", async () => {
  const holder = { promise: Promise.resolve("theirs"), made: undefined };
  assert.equal(await values.property(holder), "theirs");
  assert.equal(await holder.made, "made");
  assertRefusal(await rejectionOf(values.property({ promise: Promise.resolve(7) })), ["property `promise`", "7 (number)"]);
});

test("a panic in a future rejects its promise and all others", async () => {
  const own = await fixture("promises");
  const waiting = own.made.never();
  const reason = /** @type {any} */ (await rejectionOf(own.values.panicking()));
  assert.equal(reason.name, "PanicError");
  assert.equal(await rejectionOf(waiting), reason);
});

test("disposing rejects promises of Rust's and forgets JavaScript's", async () => {
  const own = await fixture("promises");
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  own.values.hold(new Promise((settle) => (resolve = settle)));
  const promise = own.makes.i32(7);
  own.dispose();
  resolve(7);
  assert.equal(/** @type {any} */ (await rejectionOf(promise)).code, "CX2103");
});
