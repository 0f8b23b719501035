// Rows of the area `task` about promises that Rust awaits.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { start } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder } from "../program.js" */

/**
 * What becomes of a promise that Rust awaits as a type.
 * @param {Binder} binder
 * @param {string} type
 * @param {() => unknown} promise
 * @param {object} [more] for the module `cases`
 * @returns {Promise<{ value: any, error: any }>}
 */
async function awaited(binder, type, promise, more = {}) {
  /** @type {(outcome: { value: any, error: any }) => void} */
  let resolve;
  const outcome = new Promise((settled) => (resolve = settled));
  const settled = (/** @type {any} */ value, /** @type {any} */ error) => resolve({ value, error });
  const { app } = await start(binder, { promise, settled, ...more });
  app.awaits[type]();
  return outcome;
}

/** The same value comes out. @param {string} type @param {any} value @returns {Tests[string]} */
const passes = (type, value) => async (_row, binder) => {
  const { value: got, error } = await awaited(binder, type, () => Promise.resolve(value));
  assert.equal(error, null);
  assert.equal(got, value);
};

/** A rejection is the error with this message. @param {() => unknown} promise @returns {Tests[string]} */
const rejects = (promise) => async (row, binder) => {
  const { error } = await awaited(binder, "nothing", promise);
  assert.ok(row.expected.includes(`Message \`${error}\``), `Message \`${error}\``);
};

/** @type {Tests} */
export const tasks = {
  "array-091": async (row, binder) => {
    const { value } = await awaited(binder, "unwrapped", async () => [1, 2, 3, 4, 5], {
      unwrapJSObjectAsIntArray: (/** @type {unknown} */ array) => array,
    });
    assert.equal(JSON.stringify([...value]), row.expected);
  },
  "task-003": passes("string", "test"),
  "task-004": passes("object", { a: 1 }),
  "task-005": passes("error", new Error("as a value")),
  "task-026": async (row, binder) => {
    for (const value of [5, {}, "x"]) {
      const { error } = await awaited(binder, "nothing", () => value);
      assertText(error, row.expected, value, ["import `promise`"]);
    }
  },
  "task-029": async (_row, binder) => {
    const thenable = { then: (/** @type {(value: number) => void} */ resolve) => resolve(7) };
    assert.equal((await awaited(binder, "int", () => thenable)).value, 7);
  },
  "task-030": rejects(() => Promise.reject(new Error("x"))),
  "task-031": rejects(() => Promise.reject("Reject: ShouldSucceed == false")),
  "task-036": async (_row, binder) => {
    const { error } = await awaited(binder, "int", () => Promise.resolve("x"));
    assertText(error, "`Value is not an integer`", "x", ["import `promise`"]);
  },
  "task-039": async (_row, binder) => {
    assert.equal((await awaited(binder, "nothing", () => Promise.resolve(5))).error, null);
  },
  "task-052": passes("string", "String From Resolve"),
  "task-053": async (_row, binder) => {
    const date = new Date("1988-11-24");
    const { value } = await awaited(binder, "date", () => Promise.resolve(date));
    assert.deepEqual(value, date);
    assert.equal(value.toISOString(), "1988-11-24T00:00:00.000Z");
  },
};
