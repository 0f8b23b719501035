// What arrays from JavaScript may do to those who read them: holes, getters, proxies, lies, memory that is shared or gone.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, name, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions, sink: sink.functions } });

const object = { an: "object" };

test("holes, null and undefined are no elements", () => {
  const hole = [1, 2, 3];
  delete hole[1];
  for (const array of [hole, [1, undefined], [1, null]]) {
    assertRefusal(thrownBy(() => app.echo.vecF64(array)), ["element 1", "Value is not a Number"]);
    assertRefusal(thrownBy(() => app.echo.vecU8(array)), ["element 1", "Value is not an integer"]);
    assertRefusal(thrownBy(() => app.echo.vecString(array.map((value) => value && "a"))), ["element 1", "a String"]);
  }
  assert.deepStrictEqual(app.echo.vecOptionF64([1, , null]), [1, null, null]);
  echo.calls();
});

test("a place in nested arrays is named", () => {
  const error = assertRefusal(
    thrownBy(() => app.echo.vecVecString([["a"], ["b", "c", 7]])),
    ["export `echo.vecVecString`, argument `value`, element 1, element 2 (Rust `Vec<Vec<String>>`): Value is not a String: 7 (number)"],
  );
  assert.deepEqual(error.site, {
    kind: "export",
    function: "`echo.vecVecString`",
    part: "argument `value`, element 1, element 2",
    type: "Vec<Vec<String>>",
  });
  assert.equal(error.actual, 7);
});

test("an integer of Rust's that is no safe Number is named", () => {
  assertRefusal(
    thrownBy(() => app.slices.unsafe()),
    ["export `slices.unsafe`, result, element 1 (Rust `Vec<i64>`)", "9007199254740993", "BigInt"],
  );
  assert.deepEqual(app.echo.vecI64Number([1]), [1]);
  echo.calls();
});

test("arrays are copies in both directions", () => {
  const kept = /** @type {any[]} */ ([]);
  echo.answer((value) => {
    kept.push(value);
    return value;
  });
  const given = new Uint8Array([1, 2, 3]);
  const result = app.echo.vecU8(given);
  assert.notEqual(kept[0].buffer, result.buffer);
  assert.equal(kept[0].buffer.byteLength, 3);
  assert.equal(result.buffer.byteLength, 3);
  kept[0][0] = 9;
  given[1] = 9;
  assert.deepEqual([...result], [1, 2, 3]);
  app.memory.grow();
  assert.deepEqual([...result], [1, 2, 3]);
  const objects = app.echo.vecObject([object]);
  assert.equal(objects[0], object);
  echo.answer((value) => value);
  echo.calls();
});

test("part of a typed array is that part", () => {
  const numbers = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
  assert.deepEqual([...app.echo.vecF64(numbers)], [2, 3]);
  class Mine extends Uint8Array {
    get length() {
      return 1000;
    }
  }
  assert.deepEqual([...app.echo.vecU8(new Mine([7, 8]))], [7, 8]);
  class MyArray extends Array {}
  assert.deepEqual(app.echo.vecString(MyArray.from(["a"])), ["a"]);
  echo.calls();
});

test("shared memory is copied", { skip: typeof SharedArrayBuffer === "undefined" }, () => {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  shared[1] = 5;
  const result = app.echo.vecI32(shared);
  assert.deepEqual([...result], [0, 5]);
  assert.ok(!(result.buffer instanceof SharedArrayBuffer));
  echo.calls();
});

test("what lies about being a typed array is none", () => {
  for (const value of [
    { [Symbol.toStringTag]: "Uint8Array", length: 1, 0: 1 },
    new Proxy(new Uint8Array(1), {}),
    Object.create(Uint8Array.prototype),
  ]) {
    assertRefusal(thrownBy(() => app.echo.vecU8(value)), ["Value is not an Array or Uint8Array"]);
  }
});

test("elements are read once", () => {
  for (const [type, first, then] of /** @type {[string, any, any][]} */ ([
    ["vecU8", 1, 300],
    ["vecF64", 1, "x"],
    ["vecString", "a", 1],
    ["vecObject", object, 1],
    ["vecAny", 1, Symbol("no")],
    ["vecOptionU8", null, 300],
  ])) {
    let reads = 0;
    const array = [first];
    Object.defineProperty(array, 0, { get: () => (reads++ === 0 ? first : then) });
    assert.deepEqual([...app.echo[type](array)], [first], type);
    assert.equal(reads, 1, type);
  }
  echo.calls();
});

test("an array that changes while it is read cannot do harm", () => {
  const shrinking = [1, 2, 3, 4];
  Object.defineProperty(shrinking, 1, { get: () => ((shrinking.length = 2), 2) });
  assertRefusal(thrownBy(() => app.echo.vecU8(shrinking)), ["element 2", "undefined"]);
  const growing = ["a"];
  Object.defineProperty(growing, 0, { get: () => (growing.push("b"), "a") });
  assert.deepEqual(app.echo.vecString(growing), ["a"]);
  // The second argument's check changes the first.
  const first = [1, 2, 3];
  const second = [0];
  Object.defineProperty(second, 0, { get: () => ((first[0] = 2 ** 40), (first.length = 1), 0.5) });
  sink.answer(() => {});
  assert.equal(app.slices.two(first, second), "[1, 2, 3] [0.5]");
  // So does a typed array's, which is lowered as it is by then.
  const typed = new Int32Array([1, 2, 3]);
  Object.defineProperty(second, 0, { get: () => ((typed[0] = 7), 0.5) });
  assert.equal(app.slices.two(typed, second), "[7, 2, 3] [0.5]");
  sink.calls();
  echo.calls();
});

test("proxies of arrays are arrays, whatever they say of their length", () => {
  assert.deepEqual([...app.echo.vecU8(new Proxy([1, 2], {}))], [1, 2]);
  for (const [length, expected] of /** @type {[any, any[]][]} */ ([
    [-1, []],
    [NaN, []],
    ["1", [1]],
    [1.9, [1]],
    [null, []],
  ])) {
    const proxy = new Proxy([1, 2], { get: (array, key) => (key === "length" ? length : Reflect.get(array, key)) });
    assert.deepEqual([...app.echo.vecF64(proxy)], expected, name(length));
  }
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  assertRefusal(thrownBy(() => app.echo.vecF64(proxy)), ["Value is not an Array or Float64Array: "]);
  assertRefusal(thrownBy(() => app.echo.vecString(proxy)), ["Value is not an Array: "]);
  echo.calls();
});

test("errors in arrays are themselves", () => {
  const errors = [new Error("a"), new TypeError("b")];
  const result = app.echo.vecError(errors);
  assert.deepEqual([result[0] === errors[0], result[1] === errors[1]], [true, true]);
  echo.calls();
});

test("a getter that kills the instance is the end of the call", async () => {
  for (const act of /** @type {((app: any, array: any[]) => unknown)[]} */ ([
    (app, array) => app.echo.vecU8(array),
    (app, array) => app.echo.vecString(array),
    (app, array) => app.slices.anys(array),
    (app, array) => app.slices.two([], array),
  ])) {
    const other = recorder();
    const dying = await fixture("roundtrip", { imports: { echo: other.functions, sink: other.functions } });
    // Nothing is left to write to Rust's memory, where the death would show.
    const array = new Proxy([], {
      get: (target, key) => {
        thrownBy(() => dying.slices.panics("within"));
        return Reflect.get(target, key);
      },
    });
    assert.equal(thrownBy(() => act(dying, array)), dying.cause);
    assert.match(dying.cause?.message ?? "", /within/);
    assert.equal(other.calls().length, 0, "Rust went on");
  }
});

test("an error that a getter throws arrives as it is", () => {
  const mine = new Error("mine");
  const array = [1];
  Object.defineProperty(array, 0, {
    get() {
      throw mine;
    },
  });
  assert.equal(thrownBy(() => app.echo.vecU8(array)), mine);
  echo.answer(() => array);
  assert.equal(thrownBy(() => app.attempt.vecU8([])), mine);
  echo.answer((value) => value);
  echo.calls();
});

test("lone surrogates do not pair across texts", () => {
  const high = "\ud83d";
  const low = "\ude00";
  assert.deepEqual(app.echo.vecString([high, low, high + low]), ["\ufffd", "\ufffd", "😀"]);
  assert.deepEqual(app.echo.vecString(["\ufeff", "\ufeffä", "ä"]), ["\ufeff", "\ufeffä", "ä"]);
  echo.calls();
});
