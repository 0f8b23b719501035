// `cargo crossing build --watch`: builds after each change, tells programs what came of it, and leaves alone what did not change.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";

import { ROOT } from "../consumers/build.js";

const DIRECTORY = join(ROOT, "target/build-watch");

const MANIFEST = `[package]
name = "build-watch"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
crossing = { path = "../../crates/crossing" }
`;

const MAIN = `use crossing::prelude::*;

#[js_export]
fn number() -> i32 {
    1
}

#[crossing::main]
fn main() {}
`;

const write = (/** @type {string} */ file, /** @type {string} */ text) => writeFileSync(join(DIRECTORY, file), text);

test("build --watch tells of each change", { timeout: 300_000 }, async (t) => {
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(join(DIRECTORY, "src"), { recursive: true });
  write("Cargo.toml", MANIFEST);
  write("src/main.rs", MAIN);
  const built = spawnSync("cargo", ["build", "--quiet", "-p", "cargo-crossing"], { cwd: ROOT, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);

  const tool = join(process.env["CARGO_TARGET_DIR"] ?? join(ROOT, "target"), "debug/cargo-crossing");
  const args = ["crossing", "build", "--watch", "--message-format", "json", "--target-dir", join(ROOT, "target/wasm")];
  const child = spawn(tool, args, { cwd: DIRECTORY, stdio: ["pipe", "pipe", "ignore"] });
  t.after(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** The next build, and what the compiler said before. */
  const next = async () => {
    const said = [];
    for (;;) {
      const { value, done } = await lines.next();
      assert.ok(!done, "it ended");
      const message = JSON.parse(value);
      if (message.reason === "compiler-message") said.push(message.message.message);
      if (message.reason.startsWith("crossing-")) return { ...message, said };
    }
  };
  const dist = () => statSync(join(DIRECTORY, "dist")).ino;
  const time = () => statSync(join(DIRECTORY, "dist/package.json")).mtimeMs;

  const first = await next();
  assert.deepEqual([first.reason, first.package, first.fresh], ["crossing-module", "build-watch", false]);
  const before = [dist(), time()];

  write("notes.txt", "of no crate");
  assert.equal((await next()).fresh, true);

  write("src/main.rs", MAIN.replace("    1", "    two"));
  const failed = await next();
  assert.deepEqual([failed.reason, failed.error], ["crossing-failed", null]);
  assert.match(failed.said.join("\n"), /cannot find value `two`/);

  write("src/main.rs", MAIN.replaceAll("number", "another"));
  const changed = await next();
  assert.deepEqual([changed.reason, changed.fresh], ["crossing-module", false]);
  assert.match(readFileSync(join(DIRECTORY, "dist/index.d.ts"), "utf8"), /another/);
  assert.deepEqual([dist(), time()], before, "the directory and a file that did not change are those that were there");

  write("Cargo.toml", "no manifest");
  assert.match((await next()).error, /^error: /);

  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.once("exit", resolve)), 0, "it ends with who reads it");
});
