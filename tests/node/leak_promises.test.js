// Nothing of promises stays behind, on either side.

import test from "node:test";
import { fixture, settled } from "../suite/fixture.js";
import { assertCollected, assertNoGrowth, caught } from "./leak.js";

const tasks = { later: async () => {}, ok: () => {}, failed: () => {} };
const promises = await fixture("promises", { imports: { promises: { pass() {} } } });
const lifecycle = await fixture("lifecycle_exports", { imports: { tasks: wrapped(tasks) } });

const long = "text ".repeat(2000);

/**
 * Rust keeps the functions that it has found; these look again at each call.
 * @param {Record<string, Function>} functions
 */
function wrapped(functions) {
  const names = Object.keys(functions);
  return Object.fromEntries(names.map((name) => [name, (/** @type {any[]} */ ...args) => functions[name]?.(...args)]));
}

for (const [what, later] of /** @type {[string, () => any][]} */ ([
  ["resolve", async () => long],
  ["resolve later", () => new Promise((resolve) => setImmediate(resolve, long))],
  ["resolve wrongly", async () => Symbol("wrong")],
  ["reject", () => Promise.reject(new Error("no"))],
  ["are none", () => 7],
  [
    "are not made",
    () => {
      throw new Error("no");
    },
  ],
])) {
  test(`promises that ${what}`, async () => {
    tasks.later = later;
    await assertNoGrowth((round) => {
      lifecycle.tasks.string();
      lifecycle.tasks.any();
      return round % 100 === 0 ? settled() : undefined;
    }, lifecycle.pages);
  });
}

for (const [what, act] of /** @type {[string, () => any][]} */ ([
  ["a text", () => promises.later.string(long)],
  ["objects", () => promises.tried.vecObject([{}, {}])],
  ["an error", () => promises.made.fail(long, true).catch(() => {})],
  ["JavaScript's error", () => promises.made.failWith({ an: "error" }).catch(() => {})],
  ["a value that cannot be told", () => promises.made.unsafeElements().catch(() => {})],
  ["borrowed arguments", () => promises.made.borrowed(long, { name: "a" }, [1, 2], "b")],
  ["a wrong argument", () => caught(() => promises.made.borrowed(long, { name: "a" }, ["c"], "b"))],
])) {
  test(`promises of Rust's: ${what}`, () => assertNoGrowth(act, promises.pages));
}

/** What is done with promises as values. @type {Record<string, () => any>} */
const PROMISE_VALUES = {
  "that come back": () => promises.back.string(Promise.resolve(long)),
  "that are awaited": () => promises.awaits.vecObject(Promise.resolve([{}, {}])),
  "that resolve to wrong values": () => promises.awaits.vecObject(Promise.resolve([{}, 7])).catch(() => {}),
  "that are rejected": () => promises.awaits.string(Promise.reject(new Error("no"))).catch(() => {}),
  "that are none": () => caught(() => promises.awaits.string(7)),
  "in front of one that is none": () => caught(() => promises.values.sum([Promise.resolve(1), 2])),
  "that are dropped before they settle": () => (promises.values.hold(new Promise(() => {})), promises.values.dropHeld()),
  "that settle and are dropped": async () => {
    promises.values.hold(Promise.resolve(long));
    await undefined;
    await undefined;
    promises.values.dropHeld();
  },
  "that Rust makes": () => promises.makes.string(long),
  "that Rust makes and passes": () => promises.passes.vecObject([{}]),
  "that Rust passes twice": () => promises.values.twice().catch(() => {}),
  "that Rust makes and rejects": () => promises.values.failing(false, long).catch(() => {}),
  "that Rust makes in an Array": () => Promise.all(promises.values.several(3)),
  "that Rust makes for nobody": () => promises.values.unused(),
};

for (const [what, act] of Object.entries(PROMISE_VALUES)) {
  test(`promises as values: ${what}`, () => assertNoGrowth(act, promises.pages));
}

for (const polls of [0, 1]) {
  test(`futures that are dropped after ${polls} polls`, async () => {
    tasks.later = () => new Promise(() => {});
    await assertNoGrowth(() => {
      lifecycle.tasks.hold();
      for (let poll = 0; poll < polls; poll++) {
        lifecycle.tasks.poll();
      }
      lifecycle.tasks.dropHeld();
    }, lifecycle.pages);
  });
}

test("no value or reason of a promise is held", async () => {
  for (const settle of [Promise.resolve, Promise.reject]) {
    await assertCollected(async (object) => {
      tasks.later = () => settle.call(Promise, object);
      lifecycle.tasks.object();
      tasks.later = async () => {};
      await settled();
    });
  }
});

test("no promise of a dropped future is held", async () => {
  await assertCollected((object) => {
    tasks.later = () => Object.assign(new Promise(() => {}), { object });
    lifecycle.tasks.hold();
    lifecycle.tasks.poll();
    lifecycle.tasks.dropHeld();
    tasks.later = async () => {};
  });
});
