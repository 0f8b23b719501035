// `async` imports: what Rust awaits, what it gets, and when JavaScript is called.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, recorder, settled } from "./fixture.js";

/** An instance whose `later` does what `answer` says, with recorders of what Rust got. */
async function waiting() {
  const [later, ok, failed] = [recorder(), recorder(), recorder()];
  const tasks = { later: later.functions["later"], ok: ok.functions["ok"], failed: failed.functions["failed"] };
  const app = await fixture("lifecycle_exports", { imports: { tasks } });
  return { app, later, ok, failed };
}

const instance = await waiting();
const { app, later, ok, failed } = instance;

/**
 * What Rust gets when it awaits what `answer` returns: once, and soon.
 * @param {string} type
 * @param {() => unknown} answer
 * @returns {Promise<{ ok?: unknown, error?: unknown, text?: unknown }>}
 */
async function awaited(type, answer) {
  later.answer(answer);
  app.tasks[type]();
  for (let turn = 0; turn < 50; turn++) {
    await settled();
    const outcomes = [...ok.calls().map(([ok]) => ({ ok })), ...failed.calls().map(([text, error]) => ({ text, error }))];
    if (outcomes.length > 0) {
      assert.equal(outcomes.length, 1, "settled twice");
      assert.equal(later.calls().length, 1, "called twice");
      return /** @type {any} */ (outcomes[0]);
    }
  }
  assert.fail("Rust got nothing");
}

const object = { an: "object" };

/** @type {Record<string, { good: unknown[], wrong: unknown }>} */
const CASES = {
  bool: { good: [true, false], wrong: 1 },
  i32: { good: [0, -(2 ** 31), 2 ** 31 - 1], wrong: 2 ** 31 },
  i64Number: { good: [0, Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  i64BigInt: { good: [0n, 2n ** 63n - 1n, -(2n ** 63n)], wrong: 2n ** 63n },
  i128BigInt: { good: [-1n, 2n ** 64n, 2n ** 127n - 1n, -(2n ** 127n)], wrong: 2n ** 127n },
  optionU128BigInt: { good: [null, 0n, 2n ** 128n - 1n], wrong: -1n },
  f64: { good: [-0, NaN, 0.1, -Infinity], wrong: "0.1" },
  char: { good: ["A", "😀"], wrong: "AB" },
  string: { good: ["", "text 😀", "x".repeat(100_000)], wrong: null },
  object: { good: [object, () => 7, []], wrong: null },
  any: { good: [undefined, null, true, -0, 2n ** 100n, "text", object], wrong: Symbol("sym") },
  optionString: { good: [null, "", "text"], wrong: 0 },
  optionAny: { good: [null, false, 2n ** 70n, "text", object], wrong: 2n ** 127n },
};

for (const [type, { good, wrong }] of Object.entries(CASES)) {
  test(`async ${type}: a promise's value arrives`, async () => {
    for (const value of good) {
      const result = await awaited(type, async () => value);
      assert.ok("ok" in result && Object.is(result.ok, value), `${name(value)} arrived as ${name(result.ok)}`);
    }
  });

  test(`async ${type}: a promise's wrong value is an error, and nothing hangs`, async () => {
    for (const thenable of [async () => wrong, () => new Promise((resolve) => setTimeout(resolve, 1, wrong))]) {
      const { error } = await awaited(type, thenable);
      assertRefusal(error, ["import `later` of module `tasks`", "result", "Rust `", String(wrong)]);
    }
    assert.ok(Object.is((await awaited(type, async () => good[0])).ok, good[0]), "the instance did not go on");
  });
}

/** @type {Record<string, { good: any[], wrong: any[] }>} */
const ARRAYS = {
  vecU8: { good: [new Uint8Array([1, 255]), new Uint8Array()], wrong: [1, 256] },
  vecF64: { good: [[0.5, -0], []], wrong: [null] },
  vecString: { good: [["a", "", "ä", "x".repeat(5000)], []], wrong: ["a", 1] },
  vecOptionAny: { good: [[null, "text", 2n ** 70n, object], []], wrong: [Symbol("sym")] },
  optionVecObject: { good: [null, [object, object]], wrong: [object, 1] },
  fixed: { good: [new BigInt64Array([1n, -1n])], wrong: [1n] },
};

for (const [type, { good, wrong }] of Object.entries(ARRAYS)) {
  test(`async ${type}: a promise's array arrives, and wrong ones are errors`, async () => {
    for (const value of good) {
      assert.deepStrictEqual(await awaited(type, async () => value), { ok: value });
    }
    const { error } = await awaited(type, async () => wrong);
    assertRefusal(error, ["import `later` of module `tasks`", "result"]);
    assert.deepStrictEqual((await awaited(type, async () => good[0])).ok, good[0], "the instance did not go on");
  });
}

test("array arguments of an async import are lifted before it waits", async () => {
  later.answer(async () => 1);
  app.tasks.startWithArrays(["a", "ä"]);
  for (let turn = 0; turn < 20; turn++) {
    await settled();
  }
  assert.deepStrictEqual(later.calls(), [[["a", "ä"], new Float64Array([1, 2]), [["a", "ä"], []]]]);
  assert.deepEqual(failed.calls(), [["ok", null]]);
});

test("async (): any value will do", async () => {
  for (const [value] of STRANGERS) {
    const result = await awaited("unit", async () => value);
    assert.deepEqual(result, { ok: undefined }, name(value));
  }
});

test("a promise may be rejected with anything, which is the error's value", async () => {
  for (const reason of [new Error("no"), object, "text", "", 42, 10n, true, null, undefined, Object.freeze({})]) {
    for (const answer of [
      () => Promise.reject(reason),
      async () => {
        await settled();
        throw reason;
      },
    ]) {
      const result = await awaited("i32", answer);
      assert.ok("error" in result && Object.is(result.error, reason), `${name(reason)} became ${name(result.error)}`);
      assert.equal(result.text, String(reason));
    }
  }
});

test("what throws instead of returning a promise is the error", async () => {
  const error = new TypeError("at once");
  const result = await awaited("string", () => {
    throw error;
  });
  assert.equal(result.error, error);
});

test("what is no promise is an error", async () => {
  for (const [value, shown] of STRANGERS) {
    const { error } = await awaited("i32", () => value);
    assertRefusal(error, ["import `later` of module `tasks`", "result", "Value is not a Promise", shown]);
  }
  assertRefusal((await awaited("i32", () => ({ then: 7 }))).error, ["Value is not a Promise"]);
});

test("a thenable is as good as a promise, whatever it does", async () => {
  const resolved = { then: (/** @type {any} */ resolve) => resolve(7) };
  assert.equal((await awaited("i32", () => resolved)).ok, 7);
  assert.equal((await awaited("i32", () => Object.assign(() => {}, resolved))).ok, 7);
  const twice = {
    then(/** @type {any} */ resolve, /** @type {any} */ reject) {
      resolve(8);
      resolve(9);
      reject(new Error("too late"));
      throw new Error("much too late");
    },
  };
  assert.equal((await awaited("i32", () => twice)).ok, 8);
  const throws = {
    then() {
      throw "at then";
    },
  };
  assert.equal((await awaited("i32", () => throws)).error, "at then");
  const nested = { then: (/** @type {any} */ resolve) => setTimeout(resolve, 1, Promise.resolve(10)) };
  assert.equal((await awaited("i32", async () => nested)).ok, 10);
});

test("arguments of an async import are passed at the call", async () => {
  later.answer(async (text, number) => text.length + number);
  app.tasks.startWith("text", -1, object);
  await settled();
  assert.deepEqual(later.calls(), [["text", -1, object]]);
  assert.deepEqual(failed.calls(), [["ok", 3]]);
});

test("JavaScript is called at the first poll and not before", async () => {
  /** @type {(value: number) => void} */
  let resolve = () => {};
  later.answer(() => new Promise((settle) => (resolve = settle)));
  app.tasks.hold();
  await settled();
  assert.equal(later.calls().length, 0);
  assert.equal(app.tasks.poll(), 1);
  assert.equal(later.calls().length, 1);
  assert.equal(app.tasks.poll(), 1);
  assert.equal(later.calls().length, 0, "a second poll called again");
  resolve(7);
  assert.equal(app.tasks.poll(), 1, "settled while JavaScript was running");
  await settled();
  assert.equal(app.tasks.poll(), 0);
});

test("a future that nobody polled does nothing when it is dropped", async () => {
  app.tasks.hold();
  app.tasks.dropHeld();
  await settled();
  assert.equal(later.calls().length, 0);
});

test("a dropped future hears nothing of its promise, settled later or at that time", async () => {
  for (const settle of [
    (/** @type {any} */ resolve) => resolve(7),
    (/** @type {any} */ resolve) => resolve("wrong"),
    (/** @type {any} */ _, /** @type {any} */ reject) => reject(new Error("late")),
  ]) {
    for (const order of ["drop first", "settle first", "ready"]) {
      /** @type {() => void} */
      let end = () => {};
      later.answer(() => new Promise((resolve, reject) => (end = () => settle(resolve, reject))));
      app.tasks.hold();
      app.tasks.poll();
      if (order === "drop first") {
        app.tasks.dropHeld();
        end();
      } else {
        end();
        await (order === "ready" ? settled() : undefined);
        app.tasks.dropHeld();
      }
      await settled();
      assert.equal(app.cause, undefined);
      assert.equal(app.tasks.poll(), 0);
    }
  }
  later.calls();
});

test("two promises are awaited at once, whichever is the first", async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    /** @type {((value: number) => void)[]} */
    const resolves = [];
    later.answer(() => new Promise((resolve) => resolves.push(resolve)));
    app.tasks.both();
    await settled();
    assert.equal(resolves.length, 2);
    for (const index of order) {
      resolves[index]?.(index + 10);
      await settled();
    }
    assert.deepEqual(failed.calls(), [["(Some(10), Some(11))", null]]);
  }
  later.calls();
});

test("texts that arrive at the same time stay apart, also from calls in between", async () => {
  for (const type of ["string", "optionString", "any"]) {
    let next = 0;
    later.answer(async () => `text ${next++}`);
    for (let index = 0; index < 8; index++) {
      app.tasks[type]();
    }
    for (let turn = 0; turn < 10; turn++) {
      // A call with a text of its own, between the moment a promise settles and that when Rust looks.
      app.tasks.silent(`between ${turn}`);
      await undefined;
    }
    await settled();
    assert.deepEqual(
      ok.calls().map(([text]) => text),
      Array.from({ length: 8 }, (_, index) => `text ${index}`),
    );
    assert.deepEqual(failed.calls(), []);
  }
  later.calls();
});

test("a promise that settles after dispose is nobody's", async () => {
  const own = await waiting();
  /** @type {(value: number) => void} */
  let resolve = () => {};
  own.later.answer(() => new Promise((settle) => (resolve = settle)));
  own.app.tasks.i32();
  await settled();
  own.app.dispose();
  resolve(7);
  await settled();
  assert.deepEqual([own.ok.calls(), own.failed.calls()], [[], []]);
});
