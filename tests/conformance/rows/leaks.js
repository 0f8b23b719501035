// Rows of the area `leak`: each is done ten thousand times, and memory of neither side grows.

import assert from "node:assert/strict";
import { assertNoGrowth, caught } from "../../node/leak.js";
import { start } from "../program.js";

/** @import { Tests } from "../rules.js" */

/** What a row does once, of as many times as the round says. @typedef {(app: any, round: number) => unknown} Act */

/**
 * @param {Act} act
 * @param {Record<string, unknown>} [more] for the module `cases`
 * @returns {Tests[string]}
 */
const leaksNothing = (act, more) => async (_row, binder) => {
  const { app, stored } = await start(binder, more);
  await assertNoGrowth((round) => {
    stored.value = undefined;
    return act(app, round);
  }, app.leaks.pages);
};

/** How many promises wait at a time where each takes a millisecond. */
const TOGETHER = 500;

/** Waits for all promises of some rounds together. @param {(app: any) => Promise<unknown>} act @returns {Act} */
const together = (act) => {
  /** @type {Promise<unknown>[]} */
  let waiting = [];
  return (app, round) => {
    waiting.push(act(app));
    return round % TOGETHER === TOGETHER - 1 ? Promise.all(waiting).then(() => (waiting = [])) : undefined;
  };
};

/** Lets promises settle now and then. @param {(app: any) => unknown} act @returns {Act} */
const dropping = (act) => (app, round) => {
  act(app);
  return round % TOGETHER === TOGETHER - 1 ? delayed() : undefined;
};

/** Resolves later. */
const delayed = () => new Promise((resolve) => setTimeout(resolve, 1, 42));

/** Rust awaits it, and says whether that is an error. @param {boolean} fails */
const observed = (fails) => async (/** @type {any} */ app) => assert.equal(await app.leaks.observe(), fails);

/** Promises of futures that nothing wakes any more: Rust says so to those who wait. @type {Tests[string]} */
const passingPending = (row, binder) => {
  let [made, rejected] = [0, 0];
  const store1 = (/** @type {Promise<unknown>} */ promise) => {
    made++;
    promise.catch(() => rejected++);
  };
  /** @type {Act} */
  const act = async (app, round) => {
    app.leaks.passPending();
    // The futures begin one after the other, some after others have been dropped.
    while (round % TOGETHER === TOGETHER - 1 && rejected < made) {
      app.leaks.dropPending();
      await delayed();
    }
  };
  return leaksNothing(act, { store1 })(row, binder);
};

/** @type {Tests} */
export const leaks = {
  "leak-001": leaksNothing(dropping((app) => void app.leaks.completed())),
  "leak-002": leaksNothing((app) => app.leaks.completed()),
  "leak-003": leaksNothing(dropping((app) => void app.leaks.completedInt())),
  "leak-004": leaksNothing(async (app) => assert.equal(await app.leaks.completedInt(), 42)),
  "leak-005": leaksNothing((app) => assert.rejects(app.tasks.faulted("faulted"))),
  "leak-006": leaksNothing((app) => caught(() => app.tasks.throwsBefore("before"))),
  "leak-010": leaksNothing(together(async (app) => assert.equal(await app.leaks.delayedInt(), 42))),
  "leak-012": leaksNothing((app) => app.leaks.synchronous()),
  "leak-013": leaksNothing(
    dropping((app) => {
      let complete = (/** @type {number} */ _value) => {};
      void app.relay.int(new Promise((resolve) => (complete = resolve)));
      complete(42);
    }),
  ),
  "leak-015": leaksNothing(dropping((app) => app.leaks.abandon()), { promise: () => Promise.resolve(42) }),
  "leak-016": leaksNothing(together(observed(false)), { promise: delayed }),
  "leak-017": leaksNothing(dropping((app) => app.leaks.abandon()), { promise: delayed }),
  "leak-018": leaksNothing(observed(true), { promise: () => Promise.reject(new Error("no")) }),
  "leak-023": passingPending,
  "leak-024": leaksNothing(async (app) => assert.equal(await app.relay.int(Promise.resolve(42)), 42)),
  "leak-026": leaksNothing(dropping((app) => assert.equal(app.tasks.isNone(Promise.resolve(42)), false))),
  "leak-027": leaksNothing((app) => assert.equal(app.tasks.isNone(new Promise(() => {})), false)),
  "leak-029": leaksNothing(observed(true), {
    promise: () => {
      throw new Error("instead of a promise");
    },
  }),
};
