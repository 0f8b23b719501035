// The area `lifecycle`: an instance from its start to its end.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder } from "../program.js" */

/**
 * Runs a main of the fixtures `lifecycle-mains`, and tells what it told.
 * @param {Binder} binder
 * @param {string} name
 * @param {object} options
 * @param {readonly string[]} [args]
 */
async function run(binder, name, options, args) {
  const told = /** @type {string[]} */ ([]);
  const main = { ran: (/** @type {string} */ text) => void told.push(text) };
  const app = await binder.loadOther(name, { imports: { main }, ...options });
  return { app, told, code: await app.runMain(args) };
}

/**
 * A row whose main has the exit code that it says.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Tests[string]}
 */
const exits = (name, args) => async (row, binder) =>
  assert.equal(String((await run(binder, name, {}, args)).code), row.expected);

/**
 * Calls with the console's warnings, which are not printed.
 * @template T
 * @param {(warnings: string[]) => Promise<T>} act
 */
async function withWarnings(act) {
  const { warn } = console;
  /** @type {string[]} */
  const warnings = [];
  console.warn = (/** @type {string} */ text) => void warnings.push(text);
  try {
    return await act(warnings);
  } finally {
    console.warn = warn;
  }
}

/**
 * The error of an exit, and of a call after it.
 * @param {Binder} binder
 * @param {unknown[]} args
 * @returns {Promise<any>}
 */
async function exited(binder, ...args) {
  const { app } = await start(binder);
  const error = thrownBy(() => app.exit(...args));
  assert.equal(error, app.cause);
  assert.equal(thrownBy(() => app.managedobject.make()), error);
  return error;
}

/** @type {Tests} */
export const lifecycle = {
  "lifecycle-003": exits("main_unit", []),
  "lifecycle-005": exits("main_async_unit", ["0"]),
  "lifecycle-006": exits("main_async_code", ["42"]),
  "lifecycle-007": async (_row, binder) => {
    const app = await binder.loadOther("main_result", { args: ["rust"] });
    await assert.rejects(app.runMain(), { name: "Error", message: "invalid digit found in string" });
  },
  "lifecycle-010": async (_row, binder) => {
    assert.deepEqual((await run(binder, "main_unit", { args: ["x"] })).told, ["x"]);
  },
  "lifecycle-012": async (_row, binder) => {
    // This main exits with the number of its arguments.
    await withWarnings(async () => assert.equal((await run(binder, "initializers", { args: ["x"] }, [])).code, 0));
  },
  "lifecycle-016": async (_row, binder) => {
    const { app } = await start(binder);
    for (const code of [1, 2]) {
      assert.equal(thrownBy(() => app.exit(code)).status, 1);
    }
  },
  "lifecycle-017": async (row, binder) => assert.equal(`code ${(await exited(binder)).status}`, row.expected),
  "lifecycle-018": async (row, binder) =>
    assert.equal(`code ${(await exited(binder, 1, { status: 7 })).status}`, row.expected),
  "lifecycle-019": async (_row, binder) => assert.equal((await exited(binder, 0)).status, 0),
  "lifecycle-020": async (_row, binder) => assert.equal((await exited(binder, 3)).status, 3),
  "lifecycle-021": async (_row, binder) => {
    const [{ app: one }, { app: two }] = [await start(binder), await start(binder)];
    assert.notEqual(one, two);
    assert.equal(two.id, one.id + 1);
  },
  "lifecycle-022": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.getConfig().mainCrateName, "conformance_cases");
  },
  "lifecycle-030": async (_row, binder) => {
    assert.deepEqual((await run(binder, "main_unit", { args: ["x"] }, ["y"])).told, ["y"]);
  },
  "lifecycle-033": async (_row, binder) => {
    /** @type {unknown} */
    let api;
    const { app } = await start(binder, {}, { onRuntimeReady: (/** @type {unknown} */ given) => void (api = given) });
    assert.equal(api, app);
  },
  "lifecycle-034": async (row, binder) => {
    const { app } = await start(binder);
    const error = await app.runMain().catch((/** @type {unknown} */ error) => error);
    assertText(error.message, row.expected, undefined);
  },
  "lifecycle-035": (_row, binder) =>
    withWarnings(async (warnings) => {
      const app = await binder.loadOther("initializers");
      assert.equal(app.told(), "the initializer");
      assert.equal(warnings.length, 1);
      assert.match(String(warnings[0]), /^Failed to import library initializer 'initializers_lib\/broken\.js': /);
    }),
  "lifecycle-036": (row, binder) =>
    withWarnings(async (warnings) => {
      /** @type {any} */
      let api;
      const onInitializer = (/** @type {string} */ hook, /** @type {unknown} */ given) => {
        api = given;
        if (hook === "lib onRuntimeReady") {
          throw new Error("hook");
        }
      };
      await assert.rejects(binder.loadOther("initializers", { onInitializer }), { message: "hook" });
      assert.equal(thrownBy(() => api.told()).status, 1);
      const [, text] = /** @type {string[]} */ (row.expected.split("`"));
      assert.ok(warnings.at(-1)?.startsWith(/** @type {string} */ (text)), warnings.at(-1));
    }),
  "lifecycle-037": (_row, binder) =>
    withWarnings(async () => {
      const onInitializer = (/** @type {string} */ hook, /** @type {any} */ given) => {
        if (hook === "lib onRuntimeConfigLoaded") {
          given.args = ["one", "two"];
        }
      };
      const app = await binder.loadOther("initializers", { onInitializer });
      assert.equal(await app.runMain(), 2);
    }),
  "lifecycle-040": async (_row, binder) => {
    for (const settle of ["resolve", "reject"]) {
      const pending = deferred();
      const { app } = await start(binder, { promise: () => pending.promise });
      app.tasks.hold();
      thrownBy(() => app.exit(0));
      pending[/** @type {"resolve"} */ (settle)](new Error("late"));
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
  "lifecycle-041": async (_row, binder) => {
    const app = await binder.loadOther("lifecycle_two_mains", { main: "lifecycle_two_mains::other::second" });
    assert.equal(await app.runMain(), 2);
  },
  "lifecycle-042": async (_row, binder) => {
    const { exitCode } = process;
    const app = await binder.loadOther("main_code", { args: ["7"] });
    const code = await app.runMainAndExit();
    process.exitCode = exitCode;
    assert.deepEqual([code, app.cause.status], [7, 7]);
  },
  "lifecycle-043": async (_row, binder) => {
    const { app } = await run(binder, "main_code", { args: ["7"] });
    assert.equal(app.cause, undefined);
    assert.equal(await app.runMain(), 7);
  },
};

/** A promise that the test settles. */
function deferred() {
  /** @type {any} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
