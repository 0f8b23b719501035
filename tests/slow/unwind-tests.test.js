// `cargo crossing test --unwind`: a test's instance goes on after a panic, and what a test should do is judged as ever.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { cargo, environment, mustCargo, ROOT } from "../consumers/build.js";

/**
 * `CROSSING_SOURCE_CARGO` and `CROSSING_SOURCE_RUSTC` say which toolchain has the source of std, where the tool does not find it.
 * @param {readonly string[]} args
 */
function run(...args) {
  const { CROSSING_SOURCE_CARGO: program = "cargo", CROSSING_SOURCE_RUSTC: rustc } = process.env;
  const env = { ...environment(program, rustc), RUST_BACKTRACE: "0" };
  const options = { cwd: join(ROOT, "tests/consumers/unwind"), env, encoding: /** @type {const} */ ("utf8") };
  return spawnSync(join(ROOT, "target/debug/cargo-crossing"), ["crossing", "test", "--unwind", ...args], options);
}

for (const [host, ...flags] of [["node"], ["chromium"], ["node", "--release"]]) {
  suite(`tests whose panics unwind, on ${host} ${flags.join()}`, () => {
    /** @type {ReturnType<typeof run>} */
    let said;
    before(() => {
      mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
      said = run("--host", host, ...flags);
    });

    test("go on after a panic that was caught, and what it held was dropped", () => {
      assert.match(said.stdout, /^test goes_on_after_a_panic \.\.\. ok$/m, said.stderr);
    });

    test("pass where they should panic, at once and later", () => {
      assert.match(said.stdout, /^test panics_as_it_should - should panic \.\.\. ok$/m);
      assert.match(said.stdout, /^test panics_later_as_it_should - should panic \.\.\. ok$/m);
    });

    test("fail with what they panic", () => {
      assert.equal(said.status, 101);
      assert.match(said.stdout, /---- panics stdout ----\nbefore the panic\npanicked at tests\/panics\.rs:\d+:5:\nfor once\n\n/);
      assert.match(said.stdout, /panic message: "otherwise"\n expected substring: "something else"\n/);
      assert.match(said.stdout, /^test result: FAILED\. 4 passed; 3 failed; 0 ignored/m);
    });

    test("outlive a task that panics, for which they fail", () => {
      const said_of = /---- outlives_a_task_that_panics stdout ----\nafter the task\npanicked at tests\/panics\.rs:\d+:29:\nin the background\n/;
      assert.match(said.stdout, said_of);
    });
  });
}

test("those in the documentation cannot unwind, which is said before anything is built", () => {
  const { status, stderr } = run("--doc");
  assert.equal(status, 2);
  assert.match(stderr, /^error: the argument '--unwind' cannot be used with '--doc'$/m);
});

test("without --unwind the same panic ends the instance", () => {
  const PATH = `${join(ROOT, "target/debug")}:${process.env.PATH}`;
  const { stdout } = cargo("unwind", ["crossing", "test", "--test", "panics", "goes_on"], { PATH, RUST_BACKTRACE: "0" });
  assert.match(stdout, /---- goes_on_after_a_panic stdout ----\npanicked at tests\/panics\.rs:\d+:9:\ncaught\n/);
});
