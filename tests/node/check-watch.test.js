// `cargo crossing check --watch`: each change of a module is checked, until somebody ends it.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { ROOT } from "../consumers/build.js";

// What is above the package may be hidden.
const DIRECTORY = join(ROOT, "target/.check-watch/package");

const MANIFEST = `[package]
name = "check-watch"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
crossing = { path = "../../../crates/crossing" }
`;

const MAIN = `use crossing::prelude::*;

#[js_import("add", "Shim")]
fn add(a: f64, b: f64) -> f64;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    JsHost::import("Shim", "./shim.js").await?;
    crossing::println!("{}", add(1.0, 2.0));
    Ok(())
}
`;

/** @param {string} parameters */
function writeShim(parameters) {
  writeFileSync(join(DIRECTORY, "web/shim.js"), `export const add = (${parameters}) => ${parameters.replaceAll(",", " +")};\n`);
}

test("check --watch tells of each change", { timeout: 300_000 }, async (t) => {
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(join(DIRECTORY, "src"), { recursive: true });
  mkdirSync(join(DIRECTORY, "web"));
  writeFileSync(join(DIRECTORY, "Cargo.toml"), MANIFEST);
  writeFileSync(join(DIRECTORY, "src/main.rs"), MAIN);
  writeShim("a, b");
  const built = spawnSync("cargo", ["build", "--quiet", "-p", "cargo-crossing"], { cwd: ROOT, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);

  symlinkSync(join(ROOT, "target/wasm"), join(DIRECTORY, "out"));

  const tool = join(process.env["CARGO_TARGET_DIR"] ?? join(ROOT, "target"), "debug/cargo-crossing");
  const args = ["crossing", "check", "--watch", "--target-dir", "out"];
  const child = spawn(tool, args, { cwd: DIRECTORY, stdio: ["ignore", "ignore", "pipe"] });
  t.after(() => child.kill());
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  /** What it said until it waits again. */
  const turn = async () => {
    while (!said.includes("Watching for changes\n")) {
      assert.equal(child.exitCode, null, said);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const text = said;
    said = "";
    return text;
  };

  assert.match(await turn(), / Checked 1 import of 1 module\n/);
  writeShim("a, b, c");
  assert.match(await turn(), /error\[CX4005\]: `add` passes 2 arguments, and `c` gets none/);
  writeShim("a, b");
  const last = await turn();
  assert.doesNotMatch(last, /error/);
  assert.match(last, / Checked 1 import of 1 module\n/);

  // A directory in the place of another, as `git switch` makes them, is watched too.
  rmSync(join(DIRECTORY, "web"), { recursive: true });
  assert.match(await turn(), /the file of module `Shim` was not found/);
  mkdirSync(join(DIRECTORY, "web"));
  writeShim("a, b, c");
  assert.match(await turn(), /CX4005/);
  writeShim("a, b");
  assert.doesNotMatch(await turn(), /error/);

  // What cargo writes is no change, though it lies in the package.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(said, "");
});
