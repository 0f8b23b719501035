// Nothing of closures that JavaScript calls stays behind.

import test from "node:test";
import assert from "node:assert/strict";
import { changing, fixture } from "../suite/fixture.js";
import { assertCollected, assertNoGrowth, caught, collect } from "./leak.js";

/** @type {Record<string, any>} */
const calls = {};
const js = changing(calls);
const long = "text ".repeat(2000);

/** @param {any} f */
const same = (f) => f;

for (const program of ["callbacks", "callbacks_table"]) {
  const app = await fixture(program, { imports: { js } });
  const { lent, types, kept, places, errors, tasks } = app;
  Object.assign(calls, { take: same, takeOwned: same, step: () => {}, wait: async (/** @type {string} */ text) => text });

  for (const [what, act] of /** @type {[string, () => any][]} */ ([
    ["lent ones", () => ((calls.plain = (/** @type {any} */ f) => f(1)), lent.lendPlain())],
    ["lent ones with texts", () => ((calls.echo = (/** @type {any} */ f) => f(long)), types.text())],
    ["lent ones with arrays", () => ((calls.echo = (/** @type {any} */ f) => f([long, ""])), types.texts())],
    ["lent ones with objects", () => ((calls.echo = (/** @type {any} */ f) => (f({}), 1)), types.object())],
    ["lent ones with wrong arguments", () => ((calls.echo = (/** @type {any} */ f) => caught(() => f([long, 5]))), types.texts())],
    ["refused arguments", () => ((calls.echo = (/** @type {any} */ f) => refused(f)), types.rustObject())],
    ["lent ones, when JavaScript throws", () => ((calls.plain = fails), caught(() => lent.lendText(1)))],
    ["an FnMut that is running", () => caught(() => ((calls.recursive = running), lent.lendMutableRecursive()))],
    ["one that is kept and dropped", () => (kept.keep(1)(1), kept.passAgain(), kept.isSame(), kept.dropKept())],
    ["one that is passed and dropped", () => kept.passOwned(1)],
    ["one that ends itself", () => kept.keepSuicidal()(1)],
    ["results", () => kept.give(1).dispose()],
    ["shared ones", () => (kept.keep(1), kept.giveKept(), kept.dropKept(), kept.give(1).dispose())],
    ["results that are collected", () => kept.give(1)(1)],
    ["forgotten ones that are collected", () => kept.forget(1)],
    ["forgotten ones that JavaScript never saw", () => kept.forgetAtOnce()],
    ["results of results", () => disposed(places.curried(), (f) => disposed(f(1), (g) => g(2)))],
    ["JavaScript's functions as arguments", () => disposed(places.applies(), (f) => f((/** @type {any} */ x) => x, 1))],
    ["options and wide ones", () => disposed(places.wide(), (f) => f(1n, 1, 2n ** 100n, long))],
    ["errors", () => disposed(errors.ofRust(), (f) => caught(() => f(1)))],
    ["promises", () => disposed(tasks.greeting(), (f) => f(long))],
    ["values by name", () => places.byName({ apply: (/** @type {any} */ f, /** @type {any} */ value) => f(value) })],
  ])) {
    test(`${program}: ${what}`, async () => {
      await assertNoGrowth(act, app.pages);
    });
  }

  test(`${program}: what a closure's function holds is collected with it`, async () => {
    await assertCollected((object) => {
      const f = kept.give(1);
      f.object = object;
      kept.keep(1).object = object;
      kept.dropKept();
    });
  });

  test(`${program}: Rust's closure is dropped when JavaScript's function was collected`, async () => {
    await collect();
    kept.dropped();
    for (let round = 0; round < 100; round += 1) {
      kept.give(round)(1);
    }
    await collect();
    await collect();
    assert.ok(kept.dropped() >= 99);
  });

  /** @param {any} f */
  function refused(f) {
    const other = types.newOtherObject();
    caught(() => f(other));
    other.dispose();
  }
}

function fails() {
  throw new Error("no");
}

/** @param {any} f */
function running(f) {
  calls.again = () => f(1);
  return f(1);
}

/**
 * @param {any} f
 * @param {(f: any) => any} act
 */
function disposed(f, act) {
  const result = act(f);
  f.dispose();
  return result;
}
