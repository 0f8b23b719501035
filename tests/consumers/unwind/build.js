// Builds this program as its users would, with `cargo crossing build --unwind`, once for debugging and once as a release.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { environment, ROOT, TARGET_DIR } from "../build.js";

const DIST = join(TARGET_DIR, "dist");

/** The .wasm for debugging, and the addresses of both modules. */
export function build() {
  const [debug, release] = [join(DIST, "unwind"), join(DIST, "unwind-release")];
  run(["--out-dir", debug]);
  run(["--out-dir", release, "--release"]);
  const address = (/** @type {string} */ directory) => pathToFileURL(join(directory, "index.js")).href;
  return { wasm: readFileSync(join(debug, "unwind.wasm")), module: address(debug), release: address(release) };
}

/**
 * `CROSSING_SOURCE_CARGO` and `CROSSING_SOURCE_RUSTC` say which toolchain has the source of std, where the tool does not find it.
 * @param {readonly string[]} flags
 */
function run(flags) {
  const tool = ["run", "--quiet", "--package", "cargo-crossing", "--target-dir", join(ROOT, "target"), "--"];
  const manifest = join(ROOT, "tests", "consumers", "unwind", "Cargo.toml");
  const args = ["crossing", "build", "--unwind", "--quiet", "--target-dir", TARGET_DIR, "--manifest-path", manifest, ...flags];
  const { CROSSING_SOURCE_CARGO: program = "cargo", CROSSING_SOURCE_RUSTC: rustc } = process.env;
  const built = spawnSync("cargo", [...tool, ...args], { cwd: ROOT, env: environment(program, rustc), encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
}
