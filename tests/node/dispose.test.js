// `dispose()` lets go of everything, though the instance itself, its functions and its objects are still held: its memory,
// and whatever was handed over to it, can be collected.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import test from "node:test";
import { readFileSync } from "node:fs";
import { load } from "@crossing-rs/runtime";
import { load as create } from "../generated/runtime.js";
import { recorder, rejectionOf, settled } from "../suite/fixture.js";
import { collect } from "./leak.js";

const built = new URL("../../target/wasm/wasm32-unknown-unknown/debug/", import.meta.url);

/** Both ways to an instance. @type {[string, typeof load][]} */
const binders = [
  ["loader", load],
  ["generated module", create],
];

/** Makes memories and instances known that the engine makes for us. */
const { instantiate } = WebAssembly;

/**
 * Runs `use` with an instance, ends that, and tells what is still there of what must not be.
 * @param {typeof load} load
 * @param {string} name of the fixture
 * @param {{ imports?: object }} options
 * @param {(app: any, hand: (object: object) => object) => unknown} use passes objects through `hand` that must be collected
 * @param {(app: any) => unknown} end
 */
async function leftAfter(load, name, options, use, end) {
  /** @type {Map<string, WeakRef<object>>} */
  const refs = new Map();
  let count = 0;
  const hand = (/** @type {object} */ object) => (refs.set(`object ${count++}`, new WeakRef(object)), object);
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ ...args) => {
      const instance = /** @type {any} */ (await instantiate(.../** @type {[any, any]} */ (args)));
      refs.set("instance", new WeakRef(instance)).set("memory", new WeakRef(instance.exports.memory));
      return instance;
    }
  );
  let app;
  try {
    app = await load(readFileSync(new URL(`${name}.wasm`, built)), options);
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  const result = await use(app, hand);
  assert.ok(refs.get("memory")?.deref(), "nothing is watched");
  await end(app);
  for (let round = 0; round < 3; round++) {
    await collect();
  }
  const left = [...refs].filter(([, ref]) => ref.deref()).map(([what]) => what);
  return { left, held: [app, result] };
}

const ends = /** @type {[string, (app: any) => unknown][]} */ ([
  ["dispose", (app) => app.dispose()],
  ["Symbol.dispose", (app) => app[Symbol.dispose ?? Symbol.for("Symbol.dispose")]()],
  ["restart", async (app) => void (await app.restart()).dispose()],
  ["exit", (app) => assert.throws(() => app.exit(3), { status: 3 })],
]);

const cases = binders.flatMap(([binder, load]) => ends.map(([way, end]) => ({ name: `${way}, ${binder}`, load, end })));

for (const { name, load, end } of cases) {
  test(`nothing is left after ${name}: functions are held`, async () => {
    const use = (/** @type {any} */ app, /** @type {any} */ hand) => {
      app.setModuleImports("host", hand({ pass() {} }));
      return [app.count, app.names.callRust1.getMessage, app.elapsed()];
    };
    const { left, held } = await leftAfter(load, "lifecycle_exports", { imports: {} }, use, end);
    assert.deepEqual(left, []);
    assert.throws(held[1][0], { name: "CrossingError" });
  });

  test(`nothing is left after ${name}: Rust's values are held`, async () => {
    const use = (/** @type {any} */ app) => {
      const counter = app.objects.counter(7);
      app.objects.keep(counter);
      return [counter, app.objects.loud(1), app.objects.all([counter, counter])];
    };
    const { left, held } = await leftAfter(load, "roundtrip", { imports: { objects: { dropped() {} } } }, use, end);
    assert.deepEqual(left, []);
    assert.equal(held[1][0].isDisposed, true);
    held[1][0].dispose();
  });

  test(`nothing is left after ${name}: callbacks and listeners are held`, async () => {
    const target = new EventTarget();
    const heard = /** @type {unknown[]} */ ([]);
    const js = { take: (/** @type {unknown} */ f) => f, heard: (/** @type {unknown} */ event) => heard.push(event) };
    const use = (/** @type {any} */ app, /** @type {any} */ hand) => {
      app.events.listen(target, "kept");
      app.events.listenForever(target, "forgotten");
      app.events.listen(hand(new EventTarget()), "gone");
      target.dispatchEvent(new Event("kept"));
      assert.equal(heard.splice(0).length, 1);
      return app.kept.keep(5);
    };
    const { left, held } = await leftAfter(load, "callbacks", { imports: { js } }, use, end);
    assert.deepEqual(left, []);
    target.dispatchEvent(new Event("kept"));
    target.dispatchEvent(new Event("forgotten"));
    assert.deepEqual(heard, [], "a listener is still there");
    assert.throws(() => held[1](1), { name: "CrossingError" });
    assert.equal(getEventListeners(target, "kept").length + getEventListeners(target, "forgotten").length, 0);
  });

  test(`nothing is left after ${name}: promises wait, in both directions`, async () => {
    const never = new Promise(() => {});
    /** @type {Promise<unknown>[]} */
    const rejected = [];
    const use = (/** @type {any} */ app, /** @type {any} */ hand) => {
      app.values.hold(never);
      app.values.hold(hand(new Promise(() => {})));
      app.values.hold({ then() {}, also: hand({}) });
      rejected.push(rejectionOf(app.awaits.vecObject(never)));
      return [never];
    };
    const imports = { promises: { pass() {} } };
    const { left } = await leftAfter(load, "promises", { imports }, use, end);
    assert.deepEqual(left, []);
    assert.match(String(await rejected[0]), /this instance /);
  });

  test(`nothing is left after ${name}: a timer and a main wait`, async () => {
    const main = recorder();
    main.answer(() => {});
    /** @type {Promise<unknown>[]} */
    const rejected = [];
    const use = async (/** @type {any} */ app) => {
      rejected.push(rejectionOf(app.runMain(["60000"])));
      await settled();
      main.calls();
    };
    const { left } = await leftAfter(load, "main_async_unit", { imports: { main: main.functions } }, use, end);
    assert.deepEqual(left, []);
    assert.match(String(await rejected[0]), /this instance /);
  });
}
