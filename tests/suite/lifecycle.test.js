// An instance from `load` to `dispose`: its main, its exports' names, its neighbours, its end.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError } from "@crossing-rs/runtime";
import { explains, fixture, recorder, rejectionOf, settled, thrownBy } from "./fixture.js";

const thrown = new RangeError("thrown in JavaScript");
const main = recorder();
const imports = { main: main.functions };

/**
 * What `runMain` of a fixture comes to.
 * @param {string} bin
 * @param {string[]} args
 * @returns {Promise<any>}
 */
async function outcome(bin, ...args) {
  main.answer(() => {
    throw thrown;
  });
  const app = await fixture(`main_${bin}`, { imports, args });
  const promise = app.runMain();
  assert.ok(promise instanceof Promise);
  return promise.then(
    (code) => ({ app, code }),
    (error) => ({ app, error }),
  );
}

for (const [bin, arg, code] of /** @type {const} */ ([
  ["code", "0", 0],
  ["code", "7", 7],
  ["code", "-2147483648", -(2 ** 31)],
  ["code", "no number", -1],
  ["exit_code", "0", 0],
  ["exit_code", "3", 3],
  ["exit_code", "255", 255],
  ["exit_code", "no number", 1],
  ["result", "well", 0],
  ["async_code", "9", 9],
  ["async_code", "-1", -1],
  ["async_result", "well", 3],
])) {
  test(`main_${bin} ${arg}: the exit code is ${code}`, async () => {
    assert.equal((await outcome(bin, arg)).code, code);
  });
}

for (const bin of ["result", "async_result"]) {
  test(`main_${bin}: an error rejects, and a JavaScript one is itself`, async () => {
    const javascript = await outcome(bin, "javascript");
    assert.equal(javascript.error, thrown);
    const rust = await outcome(bin, "rust");
    assert.deepEqual([rust.error?.name, rust.error?.message], ["Error", "invalid digit found in string"]);
    const type = await outcome(bin, "type");
    assert.ok(type.error instanceof TypeError);
    assert.equal(type.error.message, "from main");
    assert.equal(type.app.cause, undefined, "an Err is no death");
    main.calls();
  });

  test(`main_${bin}: a panic rejects with the death's cause`, async () => {
    const { app, error } = await outcome(bin, "panic");
    assert.match(error?.message, /main panicked$/);
    assert.equal(app.cause, error);
    assert.equal(await rejectionOf(app.runMain()), error);
  });
}

test("load() does not run main, runMain() does, each time", async () => {
  main.answer(() => {});
  const app = await fixture("main_unit", { imports, args: ["a", "", "😀"] });
  await settled();
  assert.equal(main.calls().length, 0);
  assert.equal(await app.runMain(), 0);
  assert.equal(await app.runMain(["other"]), 0);
  assert.equal(await app.runMain(), 0, "runMain keeps its last arguments");
  assert.equal(await app.runMain([]), 0);
  assert.deepEqual(main.calls(), [["a||😀"], ["other"], ["other"], [""]]);
});

test("arguments are the instance's own copy", async () => {
  const args = ["before"];
  const app = await fixture("main_unit", { imports, args });
  args[0] = "after";
  await app.runMain();
  assert.deepEqual(main.calls(), [["before"]]);
});

test("an async main begins at once or in a microtask, and other exports run while it waits", async () => {
  main.answer(() => {});
  const app = await fixture("main_async_unit", { imports, args: ["20"] });
  const promise = app.runMain();
  await settled();
  assert.deepEqual(main.calls(), [["begins"]]);
  assert.equal(await promise, 0);
  assert.deepEqual(main.calls(), [["ends"]]);
});

test("a main that waits is rejected when the instance dies, with the cause", async () => {
  const deaths = [];
  const app = await fixture("main_async_unit", { imports, args: ["60000"], onDeath: (cause) => deaths.push(cause) });
  const promise = app.runMain();
  await settled();
  const cause = thrownBy(() => app.explode());
  assert.match(cause.message, /exploded$/);
  assert.equal(await rejectionOf(promise), cause);
  assert.deepEqual(deaths, [cause]);
  main.calls();
});

test("a main that waits is rejected when the instance is disposed or restarted, and does not go on", async () => {
  for (const end of ["dispose", "restart"]) {
    const deaths = [];
    const app = await fixture("main_async_unit", { imports, args: ["5"], onDeath: (cause) => deaths.push(cause) });
    const promise = app.runMain();
    await settled();
    main.calls();
    const rejected = rejectionOf(promise);
    await app[end]();
    const error = await rejected;
    assert.ok(error instanceof CrossingError);
    assert.match(error.message, end === "dispose" ? /this instance was disposed/ : /this instance was restarted/);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(main.calls(), [], "main went on");
    assert.deepEqual(deaths, [], "an end on purpose is no death");
  }
});

test("without a main runMain() says so", async () => {
  const app = await fixture("lifecycle_exports");
  const error = await rejectionOf(app.runMain());
  assert.equal(error.code, "CX2104");
  assert.match(error.message, /runMain\(\): the program has none.*#\[crossing::main\]/);
  assert.equal(app.count(), 1, "the instance did not go on");
});

test("with two mains runMain() names both", async () => {
  const error = await rejectionOf((await fixture("lifecycle_two_mains")).runMain());
  assert.equal(error.code, "CX2104");
  assert.match(error.message, /more than one: .*lifecycle_two_mains::first/);
  assert.match(error.message, /lifecycle_two_mains::other::second.*; choose with the option `main`$/);
});

test("with two mains the option `main` chooses", async () => {
  for (const [main, code] of /** @type {const} */ ([
    ["lifecycle_two_mains::first", 1],
    ["lifecycle_two_mains::other::second", 2],
  ])) {
    assert.equal(await (await fixture("lifecycle_two_mains", { main })).runMain(), code);
  }
  const app = await fixture("lifecycle_two_mains", { main: "lifecycle_two_mains::third" });
  assert.equal((await rejectionOf(app.runMain())).code, "CX2104");
});

test("exports are found by module path in camelCase, by name, by namespace and by type", async () => {
  const app = await fixture("lifecycle_exports");
  for (const path of [
    "names.snakeCaseName",
    "names.OtherName",
    "Sample.Pages.spaced",
    "Sample.Both",
    "atTheRoot",
    "names.callRust1.getMessage",
    "names.callRust1.own",
    "names.deeperStill.type",
  ]) {
    const f = path.split(".").reduce((at, name) => /** @type {any} */ (at)[name], app);
    assert.equal(typeof f, "function", path);
    assert.equal(f(), path);
    assert.equal(f.name, path.split(".").at(-1));
  }
  assert.equal(app.names.callRust1.unmarked, undefined);
  assert.equal(app.names.renamed, undefined);
  assert.equal(app.names.spaced, undefined);
});

test("getExports knows crate and package, and names those that exist", async () => {
  const app = await fixture("lifecycle_exports");
  const byCrate = await app.getExports("lifecycle_exports");
  assert.equal(await app.getExports("lifecycle-exports"), byCrate);
  assert.equal(byCrate.count, app.count);
  assert.equal(byCrate.names, app.names);
  const error = await rejectionOf(app.getExports("other"));
  assert.equal(error.code, "CX2105");
  assert.match(error.message, explains ? /getExports\("other"\).*lifecycle_exports/ : /getExports\("other"\)/);
  const bin = await fixture("main_async_unit");
  assert.equal((await bin.getExports("lifecycle-mains")).explode, bin.explode);
  assert.equal((await bin.getExports("main_async_unit")).explode, bin.explode);
  const none = await rejectionOf((await fixture("main_unit")).getExports("main_unit"));
  assert.match(none.message, explains ? /#\[js_export\]/ : /no such crate or package$/);
});

test("getCrossingRuntime gives the instance, destructured and awaited", async () => {
  const app = await fixture("lifecycle_exports");
  const { getCrossingRuntime } = /** @type {any} */ (globalThis);
  const { getExports, count } = await getCrossingRuntime(app.id);
  assert.equal(getCrossingRuntime(app.id), app);
  assert.equal((await getExports("lifecycle_exports")).count, count);
  assert.equal(count(), 1);
  assert.equal(app.count(), 2);
  assert.equal(getCrossingRuntime(-1), undefined);
  const { dispose } = app;
  dispose();
  assert.equal(getCrossingRuntime(app.id), undefined);
});

test("instances of one module are independent", async () => {
  const [one, two] = await Promise.all([fixture("lifecycle_exports"), fixture("lifecycle_exports")]);
  assert.notEqual(one.id, two.id);
  assert.notEqual(one.count, two.count);
  assert.deepEqual([one.count(), one.count(), two.count()], [1, 2, 1]);
  const seen = [];
  for (const [name, app] of Object.entries({ one, two })) {
    app.setModuleImports("host", { pass: () => seen.push(name) });
  }
  two.elapsed();
  one.elapsed();
  assert.deepEqual(seen, ["two", "one"]);
  one.dispose();
  assert.equal(two.count(), 2);
});

test("dispose ends an instance: later calls say so, and once more does nothing", async () => {
  const deaths = [];
  const app = await fixture("lifecycle_exports", { onDeath: (cause) => deaths.push(cause) });
  app.dispose();
  for (const call of [() => app.count(), () => app.names.snakeCaseName(), () => app.panic("x")]) {
    const error = thrownBy(call);
    assert.ok(error instanceof CrossingError);
    assert.deepEqual([error.code, error.message], ["CX2103", "this instance was disposed"]);
    assert.equal(error, app.cause);
  }
  assert.equal((await rejectionOf(app.runMain())).code, "CX2103");
  const { cause } = app;
  app.dispose();
  assert.equal(app.cause, cause);
  assert.deepEqual(deaths, []);
});

test("Symbol.dispose disposes, after a death too", async () => {
  const symbol = Symbol.dispose ?? Symbol.for("Symbol.dispose");
  const app = await fixture("lifecycle_exports");
  app[symbol]();
  assert.equal(thrownBy(() => app.count()).code, "CX2103");
  const dead = await fixture("lifecycle_exports");
  const cause = thrownBy(() => dead.panic("dead"));
  dead[symbol]();
  assert.equal(thrownBy(() => dead.count()), cause, "the cause of death is forgotten");
});

test("an instance that disposes itself in a call ends with that call", async () => {
  const host = recorder();
  const app = await fixture("lifecycle_exports", { imports: { host: host.functions } });
  host.answer(() => app.dispose());
  assert.equal(thrownBy(() => app.elapsed()).code, "CX2103");
  assert.equal(thrownBy(() => app.count()).code, "CX2103");
});

test("options of a wrong type are refused at once", async () => {
  for (const options of [{ args: [5] }, { args: "abc" }, { args: [null] }, { onDeath: 5 }]) {
    await assert.rejects(fixture("main_unit", /** @type {any} */ (options)), TypeError);
  }
  const app = await fixture("main_unit", { imports: {} });
  await assert.rejects(app.runMain(/** @type {any} */ ([5])), TypeError);
});
