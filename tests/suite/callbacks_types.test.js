// What closures are called with, and return: each type that crosses.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, changing, fixture, thrownBy } from "./fixture.js";

/** @type {Record<string, any>} */
const calls = {};
const js = changing(calls);
const [object, error, date] = [{ own: 1 }, new TypeError("mine"), new Date(86_400_000)];

/** Values that come back as themselves, or as the second of a pair, and values that are refused. @type {Record<string, { same?: any[], other?: [any, any][], refused: any[] }>} */
const TYPES = {
  boolean: { same: [true, false], refused: [0, null, undefined, "true"] },
  i8: { same: [-128, 127], refused: [128, -129, 0.5, "1", 1n, null] },
  u8: { same: [0, 255], refused: [256, -1, NaN] },
  i16: { same: [-32768, 32767], refused: [32768] },
  u16: { same: [0, 65535], refused: [65536, -1] },
  i32: { same: [-(2 ** 31), 2 ** 31 - 1], refused: [2 ** 31, undefined] },
  u32: { same: [0, 2 ** 32 - 1], refused: [-1, 2 ** 32] },
  size: { same: [0, 2 ** 32 - 1], refused: [-1] },
  numberI64: { same: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER], refused: [2 ** 53, 1n] },
  numberU64: { same: [0, Number.MAX_SAFE_INTEGER], refused: [-1, 1.5] },
  bigI64: { same: [2n ** 63n - 1n, -(2n ** 63n)], refused: [2n ** 63n, 1] },
  bigU64: { same: [0n, 2n ** 64n - 1n], refused: [-1n, "1"] },
  bigU128: { same: [0n, 2n ** 128n - 1n], refused: [-1n, 2n ** 128n] },
  f32: { same: [1.5, NaN, -Infinity, -0], other: [[0.1, Math.fround(0.1)]], refused: ["1", 1n] },
  f64: { same: [0.1, NaN, Infinity, -0], refused: ["1", null] },
  character: { same: ["x", "é", "😀"], refused: ["", "xy", 65] },
  text: { same: ["", "text", "naïve 😀", "x".repeat(100_000)], other: [["\ud800", "\ufffd"]], refused: [1, null, undefined] },
  unit: { same: [undefined], other: [[5, undefined]], refused: [] },
  object: { same: [object, () => {}, [1]], refused: [1, null, "text"] },
  any: { same: [1, "text", null, undefined, true, object, 5n], refused: [Symbol("any")] },
  date: { same: [date], refused: [0, "1970-01-02", new Date(NaN)] },
  error: { same: [error, object], refused: [null, undefined] },
  optionText: { same: ["", "text", null], other: [[undefined, null]], refused: [1] },
  optionI32: { same: [0, -1, null], other: [[undefined, null]], refused: ["1", 0.5] },
  optionBig: { same: [5n, null], refused: [5] },
  bytes: { same: [new Uint8Array([1, 2, 255]), new Uint8Array()], other: [[[1, 2], new Uint8Array([1, 2])]], refused: [[256], "text", null] },
  texts: { same: [["a", "", "😀"], []], refused: [["a", 1], "text"] },
  nested: { same: [[[1, null], [], [2.5]]], refused: [[[1, "2"]], [1]] },
  fixed: { other: [[[1, 2], new Float32Array([1, 2])]], refused: [[1], [1, 2, 3]] },
};

for (const program of ["callbacks", "callbacks_table"]) {
  const { types } = await fixture(program, { imports: { js } });

  for (const [type, { same = [], other = [], refused }] of Object.entries(TYPES)) {
    test(`${program}: ${type}`, () => {
      const pairs = [...same.map((value) => [value, value]), ...other];
      calls.echo = (/** @type {any} */ f) => {
        for (const [value, expected] of pairs) {
          assert.deepStrictEqual(f(value), expected);
        }
        // Objects are themselves, but for copies.
        if (["object", "error"].includes(type)) {
          same.forEach((value) => assert.equal(f(value), value));
        }
        for (const value of refused) {
          assertRefusal(thrownBy(() => f(value)), ["argument 1", "import `echo` of module `js`, argument `f`"]);
        }
        pairs.forEach(([value, expected]) => assert.deepStrictEqual(f(value), expected));
        return pairs.length;
      };
      assert.equal(types[type](), pairs.length);
    });
  }

  test(`${program}: a RustObject, and one of another type, which Rust refuses`, () => {
    calls.echo = (/** @type {any} */ f) => {
      const value = types.newRustObject(5);
      assert.equal(f(value), value);
      const error = assertRefusal(thrownBy(() => f(types.newOtherObject())), ["Value is not a RustObject<i32>", "argument 1"]);
      assert.equal(error.site.kind, "callback");
      assertRefusal(thrownBy(() => f({})), ["Value is not a RustObject", "argument 1"]);
      assert.equal(f(value), value, "it goes on");
      value.dispose();
      assertRefusal(thrownBy(() => f(value)), ["ObjectDisposedException"]);
      return 1;
    };
    assert.equal(types.rustObject(), 1);
  });

  test(`${program}: a promise comes back as itself`, () => {
    const promise = Promise.resolve("text");
    calls.echo = (/** @type {any} */ f) => {
      assert.equal(f(promise), promise);
      assertRefusal(thrownBy(() => f(5)), ["Value is not a Promise"]);
      return 1;
    };
    assert.equal(types.promise(), 1);
  });
}

test("an argument's getter that ends the closure is no danger", async () => {
  const { types, ...instance } = await fixture("callbacks", { imports: { js } });
  /** @type {any} */
  let kept;
  calls.echo = (/** @type {any} */ f) => {
    kept = f;
    return 1;
  };
  types.bytes();
  assertRefusal(thrownBy(() => kept([1])), ["is good until the call returns"]);
  calls.echo = (/** @type {any} */ f) => {
    const evil = [1];
    Object.defineProperty(evil, 0, { get: () => (instance.dispose(), 1) });
    return f(evil);
  };
  assertRefusal(thrownBy(() => types.bytes()), ["this instance was disposed"]);
});
