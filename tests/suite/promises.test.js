// Promises that Rust makes: `async` exports, what they resolve to, and how they fail.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, name, recorder, rejectionOf, settled, thrownBy } from "./fixture.js";

const steps = recorder();
const app = await fixture("promises", { imports: { steps: steps.functions } });

const object = { name: "object" };
const error = new RangeError("an error");

/** @type {Record<string, { good: unknown[], wrong: unknown }>} */
const CASES = {
  unit: { good: [undefined], wrong: undefined },
  bool: { good: [true, false], wrong: 1 },
  u8: { good: [0, 255], wrong: 256 },
  i16: { good: [-(2 ** 15), 2 ** 15 - 1], wrong: 1.5 },
  i32: { good: [0, 42, -1, -(2 ** 31), 2 ** 31 - 1], wrong: 2 ** 31 },
  i64Number: { good: [0, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  i64BigInt: { good: [5n, 2n ** 63n - 1n, -(2n ** 63n)], wrong: 2n ** 63n },
  u128BigInt: { good: [0n, 2n ** 128n - 1n], wrong: -1n },
  f32: { good: [0.5, -0, NaN], wrong: "0.5" },
  f64: { good: [-0, NaN, 0.1, -Infinity], wrong: "0.1" },
  char: { good: ["A", "😀"], wrong: "AB" },
  string: { good: ["", "text 😀", "x".repeat(100_000)], wrong: null },
  date: { good: [new Date(0), new Date("1988-11-24")], wrong: "1988" },
  systemTime: { good: [new Date("2026-01-02T03:04:05.678Z")], wrong: new Date(-1) },
  error: { good: [error], wrong: null },
  object: { good: [object, () => 7, []], wrong: null },
  any: { good: [undefined, null, true, -0, 2n ** 100n, "text", object], wrong: Symbol("sym") },
  optionI32: { good: [null, 7], wrong: "7" },
  optionString: { good: [null, "", "text"], wrong: 0 },
  optionObject: { good: [null, object], wrong: 0 },
  optionAny: { good: [null, false, 2n ** 70n, "text", object], wrong: 2n ** 127n },
  vecI32: { good: [new Int32Array([1, -2, 3]), new Int32Array()], wrong: [1.5] },
  vecF64Array: { good: [[0.1, NaN], []], wrong: ["a"] },
  vecString: { good: [["a", "", "😀".repeat(5000)], []], wrong: [7] },
  vecObject: { good: [[object, error]], wrong: [null] },
  vecVecString: { good: [[["a"], [], ["b", "c"]]], wrong: [["a"], "b"] },
  vecOptionBigInt: { good: [[1n, null, -(2n ** 63n)]], wrong: [1n, 1] },
  optionVecF64: { good: [null, new Float64Array([1, 2])], wrong: 1 },
  fixedU8: { good: [new Uint8Array([1, 2, 3])], wrong: [1, 2] },
};

for (const [type, { good, wrong }] of Object.entries(CASES)) {
  test(`${type}: a promise of the value`, async () => {
    for (const way of ["now", "later", "tried"]) {
      for (const value of good) {
        const promise = app[way][type](value);
        assert.ok(promise instanceof Promise, `${way}: ${name(promise)}`);
        const result = await promise;
        if (typeof value === "object" && value !== object && value !== error) {
          assert.deepEqual(result, value, way);
        } else {
          assert.ok(Object.is(result, value), `${way}: ${name(value)} became ${name(result)}`);
        }
      }
    }
  });

  test(`${type}: a wrong argument is thrown at the call`, async () => {
    if (type !== "unit") {
      assertRefusal(thrownBy(() => app.later[type](wrong)), [`export \`later.${type}\`, argument \`value\``]);
    }
  });
}

test("objects and errors are themselves", async () => {
  assert.equal(await app.later.error(error), error);
  assert.equal((await app.later.vecObject([object]))[0], object);
});

test("a Date is a copy", async () => {
  const date = new Date(5);
  assert.notEqual(await app.now.date(date), date);
});

test("the promise's functions are called as they were written", () => {
  assert.equal(app.made.borrowed.name, "borrowed");
  assert.equal(app.made.borrowed.length, 4);
});

test("borrowed arguments live as long as the promise", async () => {
  const numbers = [1, 2];
  const promises = Array.from({ length: 10 }, (_, index) => app.made.borrowed(`text ${index}`, { name: index + "" }, numbers, "x" + index));
  numbers[0] = 99;
  // Texts of calls in between use the same memory.
  await Promise.all(Array.from({ length: 10 }, () => app.later.string("in between")));
  assert.deepEqual(
    await Promise.all(promises),
    Array.from({ length: 10 }, (_, index) => `text ${index} ${index} [1, 2] Some("x${index}")`),
  );
  assert.equal(await app.made.borrowed("", { name: "n" }, [], null), " n [] None");
  const long = "long ".repeat(3000);
  assert.equal(await app.made.borrowed(long, { name: "n" }, [], long), `${long} n [] Some("${long}")`);
});

test("it begins at the call, and goes on later", async () => {
  steps.answer(async () => {});
  steps.calls();
  const promise = app.made.steps();
  assert.deepEqual(steps.calls(), [[1], []], "what stands before the first await ran at once");
  await promise;
  assert.deepEqual(steps.calls(), [[2]]);
});

test("a promise of associated functions, and many at once", async () => {
  assert.equal(await app.made.pages.turns(3), 3);
  assert.deepEqual(await Promise.all([5, 1, 3].map((turns) => app.made.pages.turns(turns))), [5, 1, 3]);
});

test("an error rejects, and a wrong argument does not", async () => {
  for (const late of [false, true]) {
    const error = /** @type {any} */ (await rejectionOf(app.made.fail("no", late)));
    assert.ok(error instanceof Error);
    assert.equal(error.message, "no");
  }
  assert.equal(await rejectionOf(app.made.failWith(error)), error);
  assertRefusal(thrownBy(() => app.made.fail(7, false)), ["export `made.fail`, argument `text`"]);
});

test("an error of JavaScript's passes through both promises as itself", async () => {
  for (const reason of [error, "text", 7, null, undefined, object]) {
    steps.answer(() => Promise.reject(reason));
    assert.equal(await rejectionOf(app.made.forward()), reason);
  }
  steps.answer(async () => object);
  assert.equal(await app.made.forward(), object);
});

test("Rust's values are themselves, and a wrong one is thrown at the call", async () => {
  const [number, text] = [app.made.number(), app.made.text()];
  for (let round = 0; round < 10; round++) {
    assert.equal(await app.made.read("short", number), number);
    assertRefusal(thrownBy(() => app.made.read("short", text)), ["export `made.read`"]);
  }
  const own = await fixture("promises");
  assertRefusal(thrownBy(() => own.made.read("short", own.made.text())), ["export `made.read`"]);
  own.dispose();
});

test("a result that cannot be told to JavaScript rejects, and the instance goes on", async () => {
  for (const call of ["unsafeInteger", "unsafeElements"]) {
    assertRefusal(await rejectionOf(app.made[call]()), [`export \`made.${call}\`, result`, "9223372036854775807"]);
  }
  assert.equal(await app.later.i32(7), 7);
});

test("what resolves with a thenable object follows it, as in JavaScript", async () => {
  const thenable = { then: (/** @type {any} */ resolve) => resolve("followed") };
  assert.equal(await app.later.object(thenable), "followed");
});

for (const late of [false, true]) {
  test(`a panic ${late ? "after" : "before"} the first wait rejects, also the other promises, and is the instance's end`, async () => {
    /** @type {Error[]} */
    const deaths = [];
    const own = await fixture("promises", { onDeath: (cause) => deaths.push(cause) });
    const waiting = own.made.never();
    const reason = /** @type {any} */ (await rejectionOf(own.made.panics(late)));
    assert.equal(reason.name, "PanicError");
    assert.match(reason.message, /no more/);
    assert.match(reason.file, /made\.rs$/);
    assert.equal(own.cause, reason);
    assert.equal(await rejectionOf(waiting), reason);
    assert.equal(thrownBy(() => own.later.i32(7)), reason, "a call of a dead instance");
    assert.deepEqual(deaths, [reason]);
  });
}

for (const call of ["forgotten", "forgottenValue"]) {
  test(`a promise that Rust can settle no more is rejected: ${call}`, async () => {
    const reason = /** @type {any} */ (await rejectionOf(app.made[call]()));
    assert.match(reason.message, /Rust dropped the future of this promise/);
    assert.equal(await app.later.i32(7), 7);
  });
}

test("disposing rejects what is pending", async () => {
  const own = await fixture("promises");
  const promises = [own.made.never(), own.later.i32(7)];
  own.dispose();
  for (const promise of promises) {
    const reason = /** @type {any} */ (await rejectionOf(promise));
    assert.equal(reason.code, "CX2103");
  }
  await settled();
});
