// `cargo crossing bindings` over the fixture `bindings`: the declarations are those that its crate is built of, and
// `check` finds nothing wrong with them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

import { ROOT } from "../consumers/build.js";

const FIXTURE = join(ROOT, "tests/wasm/bindings");
const WASM = join(ROOT, "target/wasm/wasm32-unknown-unknown/debug/bindings.wasm");

/** @param {string[]} args */
function crossing(...args) {
  const manifest = join(ROOT, "Cargo.toml");
  const run = ["run", "--quiet", "--manifest-path", manifest, "-p", "cargo-crossing", "--", "crossing", ...args];
  return spawnSync("cargo", run, { cwd: FIXTURE, encoding: "utf8" });
}

suite("bindings", () => {
  /** What is declared of each module, and skipped. */
  const modules = /** @type {const} */ ([
    ["shim.js", 10, ["with.dot"]],
    ["types.ts", 35, ["unique"]],
    ["classes.d.ts", 9, []],
  ]);
  for (const [module, least, skipped] of modules) {
    test(`of ${module} are those of the crate`, () => {
      const { stdout, stderr, status } = crossing("bindings", `modules/${module}`);
      assert.equal(status, 0, stderr);
      const file = join(FIXTURE, "src", `${module.replace(/\..*/, "")}.rs`);
      if (process.env["BLESS"] === "1") {
        writeFileSync(file, stdout);
      }
      assert.equal(stdout, readFileSync(file, "utf8"));
      assert.ok(Number(/Declared (\d+) export/.exec(stderr)?.[1]) >= least, stderr);
      const names = [...stderr.matchAll(/Skipped `([^`]*)`: /g)].map(([, name]) => name);
      assert.deepEqual(names, skipped);
      for (const name of skipped) {
        assert.ok(stdout.includes(`// - \`${name}\`: `), stdout);
      }
    });
  }

  test("fit the modules that they are of", () => {
    const { stdout, stderr, status } = crossing("check", "--wasm", WASM, "--message-format", "json");
    assert.equal(status, 0, stdout + stderr);
    const lines = stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.equal(lines.length, 1, stdout);
    assert.ok(lines[0].imports >= 60, stdout);
  });

  test("of a file that is no JavaScript are none", () => {
    const { stdout, stderr, status } = crossing("bindings", "../check/bad/syntax_error.js");
    assert.deepEqual([stdout, status], ["", 1]);
    assert.match(stderr, /^error\[CX4002\]: syntax_error\.js is not valid: Unexpected token\n.*syntax_error\.js:2:/);
  });
});
