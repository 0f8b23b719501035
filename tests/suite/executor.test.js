// In which order tasks run, and whether they let others run. The same program in JavaScript says what is right.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, settled } from "./fixture.js";

/** A module that notes what happens, and whose `wait` resolves as `wait` says. */
function noting() {
  /** @type {string[]} */
  const log = [];
  const order = {
    log: (/** @type {string} */ text) => void log.push(text),
    wait: async (/** @type {string} */ _name) => {},
  };
  return { log, order };
}

/** What Rust's `waits` and `turns` are in JavaScript. @param {ReturnType<typeof noting>} notes */
function twin({ order }) {
  return {
    async waits(/** @type {string} */ name, /** @type {number} */ count) {
      order.log(`${name} begins`);
      for (let number = 0; number < count; number++) {
        await order.wait(name);
        order.log(`${name} ${number}`);
      }
    },
    async turns(/** @type {string} */ name, /** @type {number} */ count) {
      order.log(`${name} begins`);
      for (let number = 0; number < count; number++) {
        await undefined;
        order.log(`${name} ${number}`);
      }
    },
  };
}

/**
 * Runs a scenario with Rust's functions and with JavaScript's.
 * @param {(functions: any, notes: ReturnType<typeof noting>) => unknown} act
 */
async function assertSameOrder(act) {
  const [rust, javascript] = [noting(), noting()];
  const app = await fixture("promises", { imports: { order: rust.order } });
  for (const [functions, notes] of /** @type {const} */ ([
    [app.executor, rust],
    [twin(javascript), javascript],
  ])) {
    await act(functions, notes);
    await settled();
  }
  assert.ok(rust.log.length > 0);
  assert.deepEqual(rust.log, javascript.log);
}

test("tasks that wait for JavaScript run in the order of promises", async () => {
  await assertSameOrder((functions) => Promise.all(["a", "b", "c"].map((name, index) => functions.waits(name, 5 - index))));
});

test("tasks that wake themselves run in the order of promises", async () => {
  await assertSameOrder((functions) => Promise.all(["a", "b", "c"].map((name, index) => functions.turns(name, 5 - index))));
});

test("both, among promises of JavaScript's", async () => {
  await assertSameOrder((functions, { log }) => {
    const own = async () => {
      for (let turn = 0; turn < 8; turn++) {
        await undefined;
        log.push(`JavaScript ${turn}`);
      }
    };
    return Promise.all([functions.turns("a", 4), own(), functions.waits("b", 4), own(), functions.turns("c", 6)]);
  });
});

test("what a promise wakes runs before what was added to it later", async () => {
  await assertSameOrder(async (functions, notes) => {
    const promise = Promise.resolve();
    notes.order.wait = () => promise;
    const done = functions.waits("a", 1);
    promise.then(() => notes.log.push("added later"));
    await done;
  });
});

test("promises that are resolved together wake in the order in which they were awaited", async () => {
  await assertSameOrder(async (functions, notes) => {
    /** @type {Map<string, () => void>} */
    const resolves = new Map();
    notes.order.wait = (name) => new Promise((resolve) => resolves.set(name, () => resolve(undefined)));
    const done = ["a", "b", "c", "d"].map((name) => functions.waits(name, 1));
    await undefined;
    for (const name of ["c", "a", "d", "b"]) {
      resolves.get(name)?.();
    }
    await Promise.all(done);
  });
});

/** What the host does meanwhile. @type {[what: string, turn: () => Promise<unknown>][]} */
const TURNS = [["timers", settled]];
if (typeof requestAnimationFrame === "function") {
  TURNS.push(["frames", () => new Promise((resolve) => requestAnimationFrame(resolve))]);
}

for (const [what, turn] of TURNS) {
  test(`ten thousand tasks that wake themselves leave ${what} on time`, async () => {
    const app = await fixture("promises", { imports: { order: noting().order } });
    app.executor.spin(10_000);
    const delays = [];
    for (let time = 0; time < 9; time++) {
      const asked = performance.now();
      await turn();
      delays.push(performance.now() - asked);
    }
    const polls = app.executor.stop();
    delays.sort((a, b) => a - b);
    // The median, since the machine may be busy.
    assert.ok(/** @type {number} */ (delays[4]) < 80, `${delays} ms`);
    assert.ok(polls > 10_000, `${polls} polls`);
    await settled();
  });
}

test("tasks that have kept the host waiting still run one after the other, each in its turn", async () => {
  const notes = noting();
  const app = await fixture("promises", { imports: { order: notes.order } });
  app.executor.spin(100);
  await settled();
  await Promise.all(["a", "b", "c"].map((name) => app.executor.turns(name, 3)));
  app.executor.stop();
  const begun = ["a", "b", "c"].map((name) => `${name} begins`);
  const turns = [0, 1, 2].flatMap((turn) => ["a", "b", "c"].map((name) => `${name} ${turn}`));
  assert.deepEqual(notes.log, [...begun, ...turns]);
});
