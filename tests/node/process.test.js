// A program as the process that it runs in: its arguments, its exit code, and that nothing keeps it from ending.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const built = new URL("../../target/wasm/wasm32-unknown-unknown/debug/", import.meta.url);

/**
 * Runs a script that has `load(name, options)` and `main`, a module that prints its calls.
 * @param {string} script
 * @param {...string} args
 */
function run(script, ...args) {
  const head = `
    import { readFileSync } from "node:fs";
    import { load as from } from "@crossing-rs/runtime";
    const main = new Proxy({}, { get: (_, name) => (...args) => console.log(name, ...args) });
    const load = (name, options) => from(readFileSync(new URL(name + ".wasm", ${JSON.stringify(built.href)})), { imports: { main }, ...options });
  `;
  const given = ["--input-type=module", "--eval", head + script, "script", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: import.meta.dirname, encoding: "utf8", timeout: 20_000 });
  return { status, stdout, stderr };
}

test("the arguments of the process are the program's, unless others are given", () => {
  assert.equal(run(`await (await load("main_unit")).runMain();`, "a", "ü b").stdout, "ran a|ü b\n");
  assert.equal(run(`await (await load("main_unit")).runMain();`).stdout, "ran \n");
  assert.equal(run(`await (await load("main_unit", { args: ["own"] })).runMain();`, "a").stdout, "ran own\n");
  assert.equal(run(`await (await load("main_unit", { args: [] })).runMain();`, "a").stdout, "ran \n");
  assert.equal(run(`await (await load("main_unit")).runMain(["call"]);`, "a").stdout, "ran call\n");
});

test("runMainAndExit sets the exit code of the process, runMain does not", () => {
  assert.equal(run(`await (await load("main_code")).runMainAndExit();`, "7").status, 7);
  assert.equal(run(`await (await load("main_code")).runMain();`, "7").status, 0);
  const failed = run(`await (await load("main_result")).runMainAndExit();`, "type");
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /TypeError: from main/);
});

test("a process ends though timers of an instance that was disposed of are not over", () => {
  const script = `const app = await load("main_async_unit"); app.runMain().catch(() => {}); setTimeout(() => app.dispose());`;
  const { status, stdout } = run(script, "3600000");
  assert.deepEqual([status, stdout], [0, "ran begins\n"]);
});
