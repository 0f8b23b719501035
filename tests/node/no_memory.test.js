// Rust has no memory for the next element of an array: what was written before is given back. With a memory of the test's
// own, since real programs do not run out of theirs on demand.

import test from "node:test";
import assert from "node:assert/strict";
import { arrayOf } from "../../crates/cargo-crossing/js/marshal/array.js";
import { liftObject, takeObject, checkObject, lowerObject } from "../../crates/cargo-crossing/js/marshal/object.js";
import { optionOf } from "../../crates/cargo-crossing/js/marshal/option.js";
import { checkString, liftString, lowerString, takeString } from "../../crates/cargo-crossing/js/marshal/string.js";
import { stringArray } from "../../crates/cargo-crossing/js/marshal/string_array.js";
import { typedArrayOf } from "../../crates/cargo-crossing/js/marshal/typed_array.js";
import { checkF64 } from "../../crates/cargo-crossing/js/marshal/float.js";
import { thrownBy } from "../suite/fixture.js";

/** What is allocated: sizes by address. @typedef {Map<number, string>} Held */

/**
 * A core whose memory ends with the allocation of that number.
 * @param {number} allocations
 * @returns {{ core: any, held: Held }}
 */
function coreWith(allocations) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  /** @type {Held} */
  const held = new Map();
  let [left, next] = [allocations, 8];
  const exports = {
    crossing_1_alloc: (/** @type {number} */ bytes, /** @type {number} */ align) => {
      if (left-- <= 0) {
        return 0;
      }
      const address = Math.ceil(next / align) * align;
      next = address + bytes;
      held.set(address, `${bytes} ${align}`);
      return address;
    },
    crossing_1_free: (/** @type {number} */ address, /** @type {number} */ bytes, /** @type {number} */ align) => {
      assert.equal(held.get(address), `${bytes} ${align}`, `freed what was not allocated like this: ${address}`);
      held.delete(address);
    },
  };
  const { buffer } = memory;
  const views = { bytes: new Uint8Array(buffer), view: new DataView(buffer) };
  const handles = { values: [undefined], generations: [0], freePlaces: [] };
  return { core: { exports, memory, ...views, ...handles, scratchInUse: 4, b: 0, c: 0, d: 0, written: 0 }, held };
}

/** @type {any} */
const string = {
  lifts: ["i32", "i32"],
  lowers: ["i32", "i32"],
  lift: liftString,
  take: takeString,
  check: checkString,
  lower: lowerString,
};
/** @type {any} */
const object = {
  lifts: ["i32"],
  lowers: ["i32"],
  lift: liftObject,
  take: takeObject,
  check: checkObject,
  lower: lowerObject,
};
const ROWS = arrayOf(typedArrayOf(Float64Array, checkF64));

/** @type {[string, import("../../crates/cargo-crossing/js/protocol.js").Converter, unknown[], number][]} */
const CASES = [
  ["texts, one by one", arrayOf(optionOf(string)), ["a", null, "bc", "def"], 4],
  ["arrays of texts", arrayOf(stringArray), [["a"], [], ["b", "ä"]], 3],
  ["arrays of numbers", ROWS, [[1], [2, 3], []], 3],
  ["arrays of arrays of texts", arrayOf(arrayOf(optionOf(string))), [["a", "b"], ["c"]], 6],
  ["arrays of objects", arrayOf(arrayOf(object)), [[{}, {}], [{}]], 3],
];

for (const [name, converter, value, allocations] of CASES) {
  test(`${name}: nothing is kept when memory ends`, () => {
    for (let enough = 0; enough < allocations; enough += 1) {
      const { core, held } = coreWith(enough);
      const checked = converter.check(value, /** @type {any} */ ({}));
      const error = /** @type {any} */ (thrownBy(() => converter.lower(core, checked)));
      assert.equal(error.code, "CX2007", error.message);
      assert.deepEqual([...held], [], `after ${enough} allocations`);
      assert.equal(core.values.filter((/** @type {unknown} */ value) => typeof value === "object").length, 0, "handles");
      assert.equal(core.scratchInUse, 4);
    }
  });

  test(`${name}: all is written with enough memory, and taken`, () => {
    const { core, held } = coreWith(allocations);
    const address = converter.lower(core, converter.check(value, /** @type {any} */ ({})));
    assert.equal(held.size, allocations);
    const taken = converter.take(core, /** @type {any} */ ({}), address, core.b);
    const expected = converter === ROWS ? value.map((row) => Float64Array.from(/** @type {number[]} */ (row))) : value;
    assert.deepEqual(taken, expected);
    assert.deepEqual([...held], []);
  });
}
