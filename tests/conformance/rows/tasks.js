// Rows of the area `task` about promises that Rust awaits.

import assert from "node:assert/strict";
import { assertSame, assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";

/** @import { Rule, Tests } from "../rules.js" */
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

/**
 * Values through promises in both directions: JavaScript's to Rust, Rust's to JavaScript.
 * @param {string} type
 * @param {any[]} values
 * @returns {Tests[string]}
 */
const bothWays = (type, values) => async (_row, binder) => {
  const { app } = await start(binder, { echopromise: (/** @type {unknown} */ promise) => promise });
  for (const value of values) {
    for (const way of ["relay", "through"]) {
      const promise = app[way][type](Promise.resolve(value));
      assert.ok(promise instanceof Promise, way);
      assertSame(await promise, value, way);
    }
  }
};

/** A value of each type that a row `Task<T> supported in both directions` names. @type {Record<string, any>} */
const VALUES = {
  bool: true,
  byte: 255,
  char: "A",
  short: -32768,
  "long/Number": Number.MAX_SAFE_INTEGER,
  "long/BigInt": -(2n ** 63n),
  float: Math.fround(0.1),
  double: Math.PI,
  DateTime: new Date(0),
  DateTimeOffset: new Date(0),
  Exception: new Error("a value"),
  JSObject: { a: 1 },
  string: "test",
};

/** @type {Rule} */
export const supportedTasks = (row) => {
  const type = /^Task<(.*)> supported in both directions$/.exec(row.what)?.[1] ?? "";
  return type in VALUES ? (binder) => bothWays(type, [VALUES[type]])(row, binder) : undefined;
};

/** What a promise is rejected with. @param {Promise<unknown>} promise @returns {Promise<any>} */
const rejectionOf = (promise) =>
  promise.then(
    () => assert.fail("it was not rejected"),
    (error) => error,
  );

/** Whether a promise is settled by now. @param {Promise<unknown>} promise */
const isSettled = (promise) =>
  Promise.race([promise.then(() => true, () => true), new Promise((resolve) => setTimeout(resolve, 0, false))]);

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
  "task-007": async (row, binder) => {
    for (let times = 0; times < 100; times++) {
      for (const [type, value] of /** @type {const} */ ([["string", "test"], ["JSObject", {}], ["Exception", new Error("x")], ["int", times]])) {
        await bothWays(type, [value])(row, binder);
      }
    }
  },
  "task-009": async (_row, binder) => {
    const { app } = await start(binder, { promise: () => new Promise(() => {}) });
    for (let times = 0; times < 1000; times++) {
      app.tasks.hold();
    }
    assert.equal(app.tasks.isSettledAtOnce(), false);
  },
  "task-010": async (_row, binder) => {
    const { app } = await start(binder);
    const promise = app.tasks.delayed(20);
    assert.equal(await isSettled(promise), false);
    assert.equal(await promise, undefined);
  },
  "task-011": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(await app.tasks.delayed(0), undefined);
  },
  // One that comes back is the same: what Rust holds is a new `JsPromise`, which has not settled when it comes.
  "task-012": async (_row, binder) => {
    const { app } = await start(binder, { promise: () => Promise.resolve() });
    assert.equal(await app.tasks.isReadyAtOnce(), false);
  },
  "task-013": bothWays("nothing", [undefined]),
  "task-016": bothWays("object", [0]),
  "task-017": bothWays("object", ["test"]),
  "task-018": bothWays("object", [null]),
  "task-019": async (_row, binder) => {
    const { app } = await start(binder);
    assert.match(String(await rejectionOf(app.tasks.faulted("Test"))), /Test/);
  },
  "task-020": async (_row, binder) => {
    const { app } = await start(binder);
    const error = new Error("Test");
    assert.equal(await app.relay.Exception(Promise.resolve(error)), error);
  },
  "task-021": bothWays("nothing", [undefined]),
  "task-022": bothWays("int", [42, 0, 1, -1, 2 ** 31 - 1, -(2 ** 31)]),
  "task-024": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(await app.tasks.delayed(0).then(() => "resolved"), "resolved");
  },
  "task-027": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.tasks.isNone(null), true);
  },
  "task-028": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.tasks.isNone(undefined), true);
  },
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
  "task-032": rejects(() => Promise.reject()),
  "task-034": async (_row, binder) => {
    assert.equal((await awaited(binder, "nothing", () => Promise.reject(5))).error, "5");
  },
  "task-035": async (_row, binder) => {
    const { app } = await start(binder);
    const error = app.exception.make(35);
    assert.equal(await rejectionOf(app.relay.int(Promise.reject(error))), error);
  },
  "task-036": async (_row, binder) => {
    const { error } = await awaited(binder, "int", () => Promise.resolve("x"));
    assertText(error, "`Value is not an integer`", "x", ["import `promise`"]);
  },
  "task-039": async (_row, binder) => {
    assert.equal((await awaited(binder, "nothing", () => Promise.resolve(5))).error, null);
  },
  "task-040": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.tasks.none(), null);
  },
  "task-041": bothWays("nothing", [undefined]),
  "task-042": async (_row, binder) => {
    const { app } = await start(binder);
    const error = await rejectionOf(app.tasks.faulted("faulted"));
    assert.ok(error instanceof Error);
    assert.equal(error.message, "faulted");
  },
  "task-044": async (_row, binder) => {
    const { app } = await start(binder);
    assert.match(String(thrownBy(() => app.tasks.throwsBefore("at once"))), /at once/);
  },
  "task-045": bothWays("long/BigInt", [5n]),
  "task-047": async (_row, binder) => {
    const { app } = await start(binder);
    assert.ok(app.tasks.delayed(0) instanceof Promise);
  },
  "task-048": async (_row, binder) => {
    const { app } = await start(binder, { promise: () => Promise.resolve() });
    assert.equal(app.tasks.isSettledAtOnce(), false);
  },
  "task-049": async (_row, binder) => {
    const { app } = await start(binder);
    const thenable = {
      then(/** @type {(value: number) => void} */ resolve) {
        resolve(1);
        resolve(2);
      },
    };
    assert.equal(await app.relay.int(thenable), 1);
  },
  "task-050": async (_row, binder) => {
    /** @type {(value?: unknown) => void} */
    let settle = () => {};
    const { app } = await start(binder, { promise: () => new Promise((resolve) => (settle = resolve)) });
    app.awaits.nothing();
    await new Promise((resolve) => setTimeout(resolve));
    app.dispose();
    settle();
    await new Promise((resolve) => setTimeout(resolve));
  },
  "task-051": async (_row, binder) => {
    const before = performance.now();
    const promise = () => new Promise((resolve) => setTimeout(resolve, 2000));
    assert.equal((await awaited(binder, "nothing", promise)).error, null);
    assert.ok(performance.now() - before > 1990);
  },
  "task-052": passes("string", "String From Resolve"),
  "task-053": async (_row, binder) => {
    const date = new Date("1988-11-24");
    const { value } = await awaited(binder, "date", () => Promise.resolve(date));
    assert.deepEqual(value, date);
    assert.equal(value.toISOString(), "1988-11-24T00:00:00.000Z");
  },
};
