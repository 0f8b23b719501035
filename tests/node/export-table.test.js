// `cargo crossing build` exports the function table, through which JavaScript calls closures straight (ABI.md, rule 4).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { ROOT, TARGET_DIR } from "../consumers/build.js";

/** The kinds of what a build exports. */
async function exportsOf(/** @type {string[]} */ ...flags) {
  const out = join(TARGET_DIR, "export-table", flags.join("") || "default");
  const tool = ["run", "--quiet", "-p", "cargo-crossing", "--", "crossing", "build", "--quiet", "-p", "greeting"];
  const args = [...tool, "--target-dir", TARGET_DIR, "--out-dir", out, ...flags];
  const { status, stderr } = spawnSync("cargo", args, { cwd: ROOT, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const module = await WebAssembly.compile(readFileSync(join(out, "greeting.wasm")));
  return WebAssembly.Module.exports(module).map(({ kind }) => kind);
}

test("a build exports its table, unless it is told not to", async () => {
  assert.ok((await exportsOf()).includes("table"));
  assert.ok(!(await exportsOf("--export-table=false")).includes("table"));
});
