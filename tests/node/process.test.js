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

test("the error of a task is reported once, with the place where it was spawned", () => {
  const script = `
    const fatal = { step: () => { throw { toString: () => "an object" }; } };
    const app = await load("lifecycle_exports", { imports: { fatal } });
    const seen = [];
    process.on("unhandledRejection", (error) => seen.push(error));
    app.failInATask("a text");
    app.failInATask(null);
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const { code, message, cause } of seen) console.log(code, message, "|", cause?.message ?? String(cause));
    console.log(app.count());
  `;
  const { status, stdout, stderr } = run(script);
  assert.equal(stderr, "");
  const place = "CX2108 the task spawned at [^ ]*lifecycle[/\\\\]src[/\\\\]fatal\\.rs:\\d+:\\d+ failed:";
  assert.match(stdout, new RegExp(`^${place} Error: a text \\| a text\n${place} an object \\| an object\n1\n$`));
  const [first, second] = [...stdout.matchAll(/rs:(\d+):/g)].map(([, line]) => Number(line));
  assert.equal(second, (first ?? 0) + 1, "the lines are those of the calls");
  assert.equal(status, 0);
  const ended = run(`const app = await load("lifecycle_exports"); app.failInATask("a text"); setTimeout(() => {}, 100);`);
  assert.equal(ended.status, 1);
  assert.match(ended.stderr, /the task spawned at .* failed: Error: a text/);
});
