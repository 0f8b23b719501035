// Functions of JavaScript's that Rust keeps and calls: `JsFunction`.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, name, recorder, rejectionOf, thrownBy } from "./fixture.js";

const functions = recorder();
const app = await fixture("functions", { imports: { functions: functions.functions } });
const { calls, gives, lends, places } = app;

const object = { name: "object" };
const error = new RangeError("an error");
const number = app.values.madeNumber();
const identity = (/** @type {any} */ value) => value;

/** @type {Record<string, { good: unknown[], wrong?: unknown }>} */
const CASES = {
  unit: { good: [undefined] },
  bool: { good: [true, false], wrong: 1 },
  u8: { good: [0, 255], wrong: 256 },
  i16: { good: [-32768], wrong: 32768 },
  i32: { good: [42, 0, -(2 ** 31)], wrong: "x" },
  u32: { good: [2 ** 32 - 1], wrong: -1 },
  i64Number: { good: [0, Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  i64BigInt: { good: [5n, -(2n ** 63n)], wrong: 2n ** 63n },
  i128BigInt: { good: [-1n, 2n ** 127n - 1n], wrong: 2n ** 127n },
  f32: { good: [0.5], wrong: "0.5" },
  f64: { good: [-0, NaN, 0.1], wrong: "0.1" },
  char: { good: ["ß", "😀"], wrong: "ab" },
  string: { good: ["test", "", "x".repeat(100_000)], wrong: null },
  date: { good: [new Date("1988-11-24")], wrong: "1988" },
  error: { good: [error], wrong: null },
  object: { good: [object, () => 7], wrong: null },
  any: { good: [undefined, null, true, 2n ** 100n, "text", object], wrong: Symbol("sym") },
  optionString: { good: [null, "text"], wrong: 0 },
  optionAny: { good: [null, false, "text", object], wrong: 2n ** 127n },
  vecI32: { good: [new Int32Array([1, -2])], wrong: [1.5] },
  vecI64: { good: [[1, -2]], wrong: [2 ** 53] },
  vecVecString: { good: [[["a"], [], ["b"]]], wrong: [["a"], "b"] },
  vecObject: { good: [[object, error]], wrong: [null] },
  fixed: { good: [new Uint8Array([1, 2])], wrong: [1, 2, 3] },
  rustObject: { good: [number], wrong: app.values.madeText() },
  function: { good: [identity], wrong: object },
};

for (const [type, { good, wrong }] of Object.entries(CASES)) {
  test(`${type}: an argument and a result of a function`, () => {
    for (const call of [gives[type], lends[type]]) {
      for (const value of good) {
        /** @type {unknown[][]} */
        const seen = [];
        const returned = call((/** @type {unknown[]} */ ...args) => (seen.push(args), args[0]), value);
        assert.equal(seen.length, 1);
        assert.deepStrictEqual(seen[0], [value]);
        assert.deepStrictEqual(returned, value);
        if ([object, error, number, identity].includes(/** @type {any} */ (value))) {
          assert.ok(Object.is(returned, value), name(returned));
        }
      }
      if (wrong !== undefined) {
        const wrongly = () => wrong;
        assertRefusal(
          thrownBy(() => call(wrongly, good[0])),
          type === "rustObject" ? ["Value is not a RustObject<u32>"] : ["call of `wrongly`, result", "Rust `"],
        );
      }
    }
  });
}

test("views and promises go through a function", async () => {
  for (const call of [gives.segment, lends.segment]) {
    const segment = app.values.madeSegment();
    const back = call((/** @type {any} */ view) => (view.set(new Uint8Array([9]), 1), view), segment);
    assert.deepEqual([...segment.slice()], [1, 9]);
    back.dispose();
    segment.dispose();
    assertRefusal(thrownBy(() => call(() => back, app.values.madeSegment())), ["ObjectDisposedException"]);
  }
  const promise = Promise.resolve("text");
  assert.equal(gives.promise(identity, promise), promise);
  assertRefusal(thrownBy(() => gives.promise(() => "text", promise)), ["call of a function, result (Rust `JsPromise<String>`): Value is not a Promise"]);
  assert.equal(await calls.later((/** @type {Promise<number>} */ value) => value.then(() => 0) && 8), 8);
});

test("a function gets the declared arguments, no more and no fewer", () => {
  /** @type {unknown[][]} */
  const seen = [];
  /** @this {unknown} */
  function record() {
    seen.push([...arguments]);
    return 1;
  }
  assert.equal(calls.none(record), 1);
  assert.equal(calls.two((/** @type {number} */ a, /** @type {number} */ b, /** @type {unknown[]} */ ...more) => a + b + more.length), 4);
  calls.three(record);
  calls.eight(record);
  assert.deepStrictEqual(seen, [
    [],
    ["lent", new Int32Array([1, 2, 3]), true],
    ["lent", new Int32Array([4, 5]), false],
    ["lent", new Int32Array(), false],
    [-8, 16, 0.5, "ß", "five", true, ["a", "ü"], 2n ** 63n],
  ]);
});

test("`this` is undefined, or what Rust says", () => {
  /** @type {unknown[]} */
  const seen = [];
  /** @this {unknown} */
  function see() {
    seen.push(this);
    return "";
  }
  calls.withThis(see, object);
  calls.keep(see);
  calls.callKept(1);
  calls.dropKept();
  assert.equal(seen[0], object);
  assert.equal(seen[1], undefined);
});

test("what a function throws is the error, as itself", () => {
  for (const thrown of [error, "a text", object]) {
    const throws = () => {
      throw thrown;
    };
    assert.equal(thrownBy(() => gives.i32(throws, 1)), thrown);
    assert.equal(calls.caught(throws), thrown);
  }
  assert.equal(calls.caught(() => {}), null);
  class Circle {}
  const refused = thrownBy(() => gives.object(Circle, object));
  assert.ok(refused instanceof TypeError, `${refused}`);
});

test("a result of another type is refused by function, expected and actual", () => {
  const error = assertRefusal(thrownBy(() => gives.i32(function total() { return "x"; }, 1)), [
    "call of `total`, result (Rust `i32`): Value is not an integer: x (string)",
  ]);
  assert.equal(error.expected, "an integer");
  assert.equal(error.actual, "x");
  assert.deepEqual(error.site, { kind: "call", function: "of `total`", part: "result", type: "i32" });
  assertRefusal(thrownBy(() => gives.vecI32(() => [1, "x"], [])), ["call of a function, result, element 1 (Rust `Vec<i32>`)"]);
  // A name that may not be read, or is none.
  const { proxy, revoke } = Proxy.revocable(() => (revoke(), "x"), {});
  assertRefusal(thrownBy(() => gives.i32(proxy, 1)), ["call of a function, result"]);
  assertRefusal(thrownBy(() => gives.i32(Object.assign(() => "x", {}), 1)), ["call of a function, result"]);
});

test("an argument that does not fit is refused before the call", () => {
  let called = false;
  const text = calls.unsafeInteger(function size() {
    called = true;
  });
  assert.ok(!called);
  assert.match(text, /call of `size`, argument 2 \(Rust `i64`\): Overflow: value 9007199254740993/);
});

test("what is no function is refused", () => {
  for (const wrong of [5, "text", object, null, undefined, /x/]) {
    assertRefusal(thrownBy(() => calls.none(wrong)), ["export `calls.none`, argument `function` (Rust `JsFunction<fn() -> i32>`): Value is not a Function"]);
  }
  assertRefusal(thrownBy(() => calls.three(5)), ["(Rust `JsFunction<fn(String, Vec<i32>, bool)>`): Value is not a Function: 5 (number)"]);
  functions.answer(() => object);
  assertRefusal(thrownBy(() => places.given()), ["import `give` of module `functions`, result", "Value is not a Function"]);
  assertRefusal(thrownBy(() => places.all([identity, 5])), ["element 1", "Value is not a Function"]);
  assertRefusal(thrownBy(() => places.property({ increment: 5 })), ["property `increment`, value", "Value is not a Function"]);
  assertRefusal(thrownBy(() => places.converted(object)), ["object that Rust holds, value (Rust `JsFunction<fn(i32) -> i32>`): Value is not a Function"]);
  functions.calls();
});

test("a function lives as long as Rust keeps it", () => {
  calls.keep((/** @type {number} */ n) => `kept ${n}`);
  assert.equal(calls.callKept(1), "kept 1");
  assert.equal(calls.callKept(2), "kept 2");
  calls.dropKept();
  assert.match(`${thrownBy(() => calls.callKept(3))}`, /nothing is kept/);
});

test("functions stand in each place", async () => {
  const increment = (/** @type {number} */ n) => n + 1;
  functions.answer(() => increment);
  assert.equal(places.given(), 2);
  assert.equal(places.givenOption(), 2);
  functions.answer(() => null);
  assert.equal(places.givenOption(), null);
  functions.answer(() => [increment, increment]);
  assert.deepEqual([...places.givenAll()], [2, 2]);
  functions.answer(async () => increment);
  assert.equal(await places.givenLater(), 2);
  functions.calls();
  places.passed(increment);
  assert.deepEqual(functions.calls(), [[increment, increment, [increment, increment]]]);
  assert.equal(places.option(increment), 2);
  assert.equal(places.option(undefined), null);
  assert.equal(places.lentOption(increment), 2);
  assert.equal(places.lentOption(null), null);
  assert.equal(places.all([increment, null, increment]), 3);
  assert.equal(await places.promised(Promise.resolve(increment)), 2);
  assert.equal(await places.held(increment), 2);
  assert.equal(places.converted(increment), 2);
});

test("a function is a property, and has some", () => {
  /** @type {any} */
  const holder = {
    by: 10,
    /** @this {any} @param {number} n */
    increment(n) {
      return n + this.by;
    },
    taken: undefined,
    /** @this {any} @param {unknown} value */
    take(value) {
      this.taken = value;
    },
  };
  assert.equal(places.property(holder), 11);
  assert.equal(holder.same, holder.increment);
  assert.equal(holder.taken, holder.increment);
  assert.equal(places.name(holder.increment), "increment");
});

test("a function that comes back is the same", async () => {
  for (const way of [places.object, places.any, places.back, places.backOption]) {
    assert.equal(way(identity), identity);
  }
  assert.equal(places.backOption(undefined), null);
  assert.deepEqual(await places.backAll([identity, thrownBy]), [identity, thrownBy]);
  assert.equal(places.isSame(identity, identity), true);
  assert.equal(places.isSame(identity, thrownBy), false);
  assert.match(places.debug(identity), /^JsFunction\(Function/);
});

test("a function returns a promise, or a function", async () => {
  assert.deepEqual(await calls.awaited(async (/** @type {string} */ text) => [text, text]), ["text", "text"]);
  assert.equal(await rejectionOf(calls.awaited(() => Promise.reject(error))), error);
  assertRefusal(await rejectionOf(calls.awaited(async () => ["text", 5])), ["call of a function, result, element 1"]);
  assert.equal(calls.curried((/** @type {number} */ a) => (/** @type {number} */ b) => a + b), 42);
});

test("a function calls back into Rust", () => {
  const nested = (/** @type {number} */ n) => (n === 0 ? 0 : gives.i32(nested, n - 1) + 1);
  assert.equal(gives.i32(nested, 50), 50);
});

test("without `Result` what a function throws is a panic", async () => {
  const { instance } = await dying();
  const panic = /** @type {any} */ (
    thrownBy(() =>
      instance.calls.panics(() => {
        throw error;
      }),
    )
  );
  assert.equal(panic.name, "PanicError");
  assert.match(panic.message, /an error/);
  assert.equal(panic.cause, error);
  assert.match(panic.file, /calls\.rs$/);
});

async function dying() {
  return { instance: await fixture("functions", { imports: { functions: {} } }) };
}

test("a disposed instance calls no function", async () => {
  const { instance } = await dying();
  instance.calls.keep(() => "kept");
  instance.dispose();
  assert.match(`${thrownBy(() => instance.calls.callKept(1))}`, /disposed/);
});
