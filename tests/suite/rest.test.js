// `#[js(rest)]`: the elements of an array are the last arguments.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, settled, thrownBy } from "./fixture.js";

/** @type {unknown[][]} */
const calls = [];
const rest = (/** @type {unknown[]} */ ...args) => calls.push(args) && args.length;
const restLater = async (/** @type {unknown[]} */ ...args) => rest(...args);
/** @type {unknown[]} */
const done = [];
const app = await fixture("forms", { imports: { M: { rest, restLater, done: (/** @type {unknown} */ v) => done.push(v) } } });

/** The arguments of the only call since the last look. */
function args() {
  assert.equal(calls.length, 1);
  return calls.pop();
}

test("any values, none included", () => {
  const object = {};
  for (const values of [[], [null], [1, "two", undefined, true, 2n ** 64n, object], Array.from({ length: 2000 }, (_, i) => i)]) {
    assert.equal(app.restAny(values), values.length);
    assert.deepEqual(args(), values);
  }
});

test("values in front of them", () => {
  assert.equal(app.restText("a", null, []), 2);
  assert.deepEqual(args(), ["a", null]);
  assert.equal(app.restText("a", 1, ["b", "", "🦀"]), 5);
  assert.deepEqual(args(), ["a", 1, "b", "", "🦀"]);
});

test("numbers are passed as numbers, BigInts as BigInts", () => {
  assert.equal(app.restNumbers([1, 3.5, -2]), 3.5);
  assert.equal(app.restNumbers([]), -Infinity);
  app.restBig([1n, -(2n ** 63n)]);
  assert.deepEqual(args(), [1n, -(2n ** 63n)]);
  app.restSafe([1, 2 ** 53 - 1]);
  assert.deepEqual(args(), [1, 2 ** 53 - 1]);
});

test("objects of a class", () => {
  const url = new URL("https://example.org");
  app.restUrls([url, url]);
  assert.deepEqual(args(), [url, url]);
});

test("constructors and methods", () => {
  assert.deepEqual(app.restNew(["a", null, "c"]), ["a", null, "c"]);
  assert.deepEqual(app.restMethod([1], [[2, 3], [4]]), [1, 2, 3, 4]);
});

test("every array that Rust has", () => {
  assert.equal(app.restOfArrays([1, 2, 3]), 11);
  assert.deepEqual(calls.splice(0), [[1, 2, 3], [7, 8], [1, 2, 3], [1, 2, 3]]);
});

test("async imports", async () => {
  app.awaitRest([2, 3]);
  await settled();
  assert.deepEqual(args(), [1, 2, 3]);
  assert.deepEqual(done, [3]);
});

test("what cannot be looked up is told before anything is spread", async () => {
  const empty = await fixture("forms", { imports: { M: {} } });
  assert.match(thrownBy(() => empty.restAny([1])).message, /rest must be a Function but was undefined/);
});
