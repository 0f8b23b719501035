// Initializers: JavaScript modules of crates that take part in the start of each instance.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, rejectionOf, thrownBy } from "./fixture.js";

/**
 * What an instance's start did: the hooks in their order, and the warnings.
 * @param {(hook: string, argument: any) => unknown} [act] what hooks do
 * @param {object} [options]
 */
async function started(act, options) {
  const hooks = /** @type {string[]} */ ([]);
  const warnings = /** @type {string[]} */ ([]);
  const onInitializer = (/** @type {string} */ hook, /** @type {any} */ argument) => {
    hooks.push(hook);
    return act?.(hook, argument);
  };
  const { warn } = console;
  console.warn = (/** @type {string} */ text) => warnings.push(text);
  try {
    const app = await fixture("initializers", /** @type {any} */ ({ onInitializer, ...options })).catch((error) => ({ error }));
    return { app, hooks, warnings };
  } finally {
    console.warn = warn;
  }
}

const CONFIG = ["lib onRuntimeConfigLoaded", "app onRuntimeConfigLoaded"];
const READY = ["lib inner onRuntimeReady äöü 😀", "lib onRuntimeReady", "app onRuntimeReady"];
const BROKEN = "Failed to import library initializer 'initializers_lib/broken.js': Error: broken on purpose";

test("initializers run in order, libraries' first, the options' last, each when the one before is done", async () => {
  let running = 0;
  const own = /** @type {[string, unknown][]} */ ([]);
  const { app, hooks, warnings } = await started(
    async () => {
      running += 1;
      assert.equal(running, 1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
    },
    {
      onRuntimeConfigLoaded: (/** @type {any} */ config) => own.push(["config", config]),
      onRuntimeReady: (/** @type {any} */ instance) => own.push(["ready", instance]),
    },
  );
  assert.deepEqual(hooks, [...CONFIG, ...READY]);
  assert.deepEqual(own.map(([what]) => what), ["config", "ready"]);
  assert.equal(own[1]?.[1], app);
  assert.deepEqual(warnings, [BROKEN], "once");
  assert.equal(app.told(), "the initializer");
});

test("the configuration can be changed, for this instance only", async () => {
  const args = ["one"];
  let arg = "two";
  const { app } = await started((hook, config) => {
    if (hook === "app onRuntimeConfigLoaded") config.args = [...config.args, arg];
  }, { args });
  assert.equal(await app.runMain(), 2);
  assert.deepEqual(app.getConfig().args, ["one", "two"]);
  arg = "three";
  const fresh = await app.restart();
  assert.deepEqual(fresh.getConfig().args, ["one", "three"]);
  assert.deepEqual(args, ["one"]);
});

test("getConfig names the crate whose exports the instance has", async () => {
  const { app } = await started();
  const { mainCrateName } = app.getConfig();
  assert.equal(mainCrateName, "initializers");
  assert.equal((await app.getExports(mainCrateName)).told, app.told);
  assert.equal((await fixture("lifecycle_two_mains")).getConfig().mainCrateName, undefined);
});

for (const hook of ["lib onRuntimeReady", "app onRuntimeConfigLoaded"]) {
  test(`${hook} that throws is a warning, and rejects`, async () => {
    const thrown = new RangeError("no");
    /** @type {any} */
    let instance;
    const { app, hooks, warnings } = await started((now, argument) => {
      instance = argument;
      if (now === hook) throw thrown;
    });
    assert.equal(app.error, thrown);
    assert.equal(hooks.at(-1), hook, "others ran afterwards");
    const [owner, name] = hook.split(" ");
    const path = owner === "lib" ? "initializers_lib/start.js" : "initializers/app.js";
    assert.deepEqual(warnings, [BROKEN, `Failed to invoke '${name}' on library initializer '${path}': RangeError: no`]);
    if (name === "onRuntimeReady") {
      const error = thrownBy(() => instance.told());
      assert.deepEqual([error.status, error.cause], [1, thrown]);
      assert.equal(globalThis.getCrossingRuntime(instance.id), undefined);
    }
  });
}

test("an option's hook that throws rejects too", async () => {
  const thrown = new Error("no");
  for (const hook of ["onRuntimeConfigLoaded", "onRuntimeReady"]) {
    const options = {
      [hook]: () => {
        throw thrown;
      },
    };
    assert.equal(await rejectionOf(fixture("lifecycle_exports", options)), thrown);
  }
});

test("initializers run for a restarted instance too", async () => {
  const { app, hooks } = await started();
  const fresh = await app.restart();
  assert.deepEqual(hooks, [...CONFIG, ...READY, ...CONFIG, ...READY]);
  assert.equal(fresh.told(), "the initializer");
});

test("an initializer that does not settle is a warning after some seconds", async () => {
  const { setTimeout } = globalThis;
  const patched = /** @type {any} */ (globalThis);
  // Ten seconds are over at once.
  patched.setTimeout = (/** @type {() => void} */ act, /** @type {number} */ delay) => setTimeout(act, delay === 10_000 ? 1 : delay);
  try {
    const { warnings } = await started((hook) =>
      hook === "lib onRuntimeConfigLoaded" ? new Promise((resolve) => setTimeout(resolve, 50)) : undefined,
    );
    const late = warnings.filter((text) => text.includes("has not settled for 10 s: the start waits for it"));
    assert.deepEqual(late.filter((text) => text.includes("initializers_lib/")).length > 0, true);
  } finally {
    patched.setTimeout = setTimeout;
  }
});
