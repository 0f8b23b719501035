// The end of an instance with an exit code, and what comes after any end.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError } from "@crossing-rs/runtime";
import { fixture, recorder, rejectionOf, settled, thrownBy } from "./fixture.js";

/** @param {any} error */
function assertExited(error, /** @type {number} */ status, /** @type {string} */ text) {
  assert.ok(error instanceof CrossingError, String(error));
  const { code, message } = /** @type {any} */ (error);
  assert.deepEqual([code, /** @type {any} */ (error).status, message], ["CX2106", status, text]);
}

for (const [what, args, status, text] of /** @type {[string, any[], number, string][]} */ ([
  ["a code", [3], 3, "this instance already exited with 3"],
  ["0", [0], 0, "this instance already exited with 0"],
  ["no code", [], -1, "this instance already exited with -1"],
  ["a reason", [2, new Error("why")], 2, "this instance already exited with 2: Error: why"],
  ["a reason with a status", [1, { status: 7, toString: () => "seven" }], 7, "this instance already exited with 7: seven"],
  ["a reason with another status", [1, { status: "7" }], 1, "this instance already exited with 1: [object Object]"],
  ["null", [1, null], 1, "this instance already exited with 1: null"],
])) {
  test(`exit with ${what} throws, and so do later calls`, async () => {
    const deaths = [];
    const app = await fixture("lifecycle_exports", { onDeath: (cause) => deaths.push(cause) });
    const error = thrownBy(() => app.exit(...args));
    assertExited(error, status, text);
    assert.equal(error.cause, args[1]);
    assert.equal("cause" in error, args.length > 1);
    for (const later of [() => app.count(), () => app.exit(status + 1), () => app.names.snakeCaseName()]) {
      assert.equal(thrownBy(later), error, "the first exit wins");
    }
    assert.equal(await rejectionOf(app.runMain()), error);
    assert.equal(app.cause, error);
    assert.equal(globalThis.getCrossingRuntime(app.id), undefined);
    app.dispose();
    assert.equal(app.cause, error);
    assert.deepEqual(deaths, [], "an exit is no death");
  });
}

test("of a dead instance exit() throws the cause of death", async () => {
  const app = await fixture("lifecycle_exports");
  const cause = thrownBy(() => app.panic("dead"));
  assert.equal(thrownBy(() => app.exit(0)), cause);
});

test("exit in the midst of a call ends that call, and no Rust code runs any more", async () => {
  const host = recorder();
  const fatal = recorder();
  const app = await fixture("lifecycle_exports", { imports: { host: host.functions, fatal: fatal.functions } });
  fatal.answer(() => app.exit(4));
  assertExited(thrownBy(() => app.tryThrough()), 4, "this instance already exited with 4");
  assert.equal(fatal.calls().length, 1, "Rust went on");
});

test("Rust can exit: the call throws, no destructors run, and nothing of Rust runs any more", async () => {
  const app = await fixture("lifecycle_exports");
  const error = thrownBy(() => app.exitFromRust(6));
  assertExited(error, 6, "this instance already exited with 6");
  assert.equal(thrownBy(() => app.count()), error);
});

test("promises that wait are rejected by an exit, and what settles later is dropped", async () => {
  /** @type {(value: unknown) => void} */
  let settle = () => {};
  const tasks = recorder();
  tasks.answer(() => new Promise((resolve) => (settle = resolve)));
  const app = await fixture("lifecycle_exports", { imports: { tasks: tasks.functions } });
  app.tasks.i32();
  await settled();
  assert.equal(tasks.calls().length, 1);
  thrownBy(() => app.exit(0));
  settle(5);
  await settled();
  assert.deepEqual(tasks.calls(), [], "Rust was told");
});

const main = recorder();
const imports = { main: main.functions };

/**
 * Runs a main and exits, and tells what was printed and what the process was told.
 * @param {string} bin
 * @param {string[]} args
 * @param {(app: any) => unknown} [meanwhile]
 */
async function ranAndExited(bin, args, meanwhile) {
  const { process, console } = globalThis;
  const before = process?.exitCode;
  /** @type {unknown[]} */
  const printed = [];
  const { error } = console;
  console.error = (/** @type {unknown[]} */ ...values) => printed.push(...values);
  main.answer(() => {});
  try {
    const app = await fixture(bin, { imports });
    const running = app.runMainAndExit(args);
    await meanwhile?.(app);
    const status = await running;
    assert.equal(process?.exitCode ?? status, status);
    return { app, status, printed };
  } finally {
    console.error = error;
    if (process) {
      process.exitCode = before;
    }
    main.calls();
  }
}

for (const [bin, args, code] of /** @type {[string, string[], number][]} */ ([
  ["main_unit", [], 0],
  ["main_code", ["7"], 7],
  ["main_async_code", ["9"], 9],
  ["main_async_result", ["well"], 3],
])) {
  test(`runMainAndExit of ${bin} exits with ${code}`, async () => {
    const { app, status, printed } = await ranAndExited(bin, args);
    assert.deepEqual([status, printed], [code, []]);
    assertExited(app.cause, code, `this instance already exited with ${code}`);
    assert.equal(await rejectionOf(app.runMain()), app.cause);
  });
}

test("runMainAndExit prints the error of a main that fails, and exits with 1", async () => {
  for (const [how, text] of /** @type {const} */ ([
    ["type", /from main/],
    ["panic", /main panicked/],
  ])) {
    const { app, status, printed } = await ranAndExited("main_async_result", [how]);
    assert.deepEqual([status, printed.length], [1, 1]);
    assert.match(String(printed[0]), text);
    assert.equal(app.cause === printed[0], how === "panic");
    assert.equal(app.cause.status, how === "panic" ? undefined : 1);
  }
});

test("an exit while main runs decides the code", async () => {
  const { status, printed } = await ranAndExited("main_async_unit", ["60000"], async (app) => {
    await settled();
    assert.equal(thrownBy(() => app.exit(5)).status, 5);
  });
  assert.deepEqual([status, printed], [5, []]);
});

test("runMainAndExit without a main says so", async () => {
  const app = await fixture("lifecycle_exports");
  assert.equal((await rejectionOf(app.runMainAndExit())).code, "CX2104");
  assert.equal(app.count(), 1);
  assert.equal((await rejectionOf((await fixture("lifecycle_two_mains")).runMainAndExit())).code, "CX2104");
});

test("functions of before a restart say where the new ones are", async () => {
  const app = await fixture("lifecycle_exports");
  const { count } = app;
  const fresh = await app.restart();
  const error = thrownBy(count);
  assert.deepEqual([error.code, error.message], ["CX2103", "this instance was restarted: use the one that restart() gave"]);
  assert.equal(fresh.count(), 1);
});

test("a restarted instance has the options of the one before, and its modules", async () => {
  main.answer(() => {});
  const app = await fixture("main_unit", { imports: { main: { ran: () => assert.fail("replaced") } }, args: ["given"] });
  app.setModuleImports("main", main.functions);
  for (let now = app, round = 0; round < 3; round++) {
    now = await now.restart();
    assert.equal(await now.runMain(), 0);
  }
  assert.deepEqual(main.calls(), [["given"], ["given"], ["given"]]);
});

test("an instance that was disposed, exited or died can be restarted, also more than once", async () => {
  for (const end of [(/** @type {any} */ app) => app.dispose(), (/** @type {any} */ app) => thrownBy(() => app.exit(1)), (/** @type {any} */ app) => thrownBy(() => app.panic("x"))]) {
    const app = await fixture("lifecycle_exports");
    end(app);
    const { cause } = app;
    const [one, two] = [await app.restart(), await app.restart()];
    assert.deepEqual([one.count(), one.count(), two.count()], [1, 2, 1]);
    assert.equal(app.cause, cause);
  }
});
