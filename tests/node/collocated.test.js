// JavaScript files beside Rust files: shipped with the program, and loaded before its main.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { load } from "../../crates/cargo-crossing/js/index.js";
import { bytesOf, mustCargo, ROOT, TARGET_DIR } from "../consumers/build.js";

const CONSUMER = join(ROOT, "tests/consumers/collocated");
const MESSAGES = ["of the app", "of its pages", "bold: text"];

mustCargo("collocated", ["build", "-p", "app", "--target", "wasm32-unknown-unknown"]);

/**
 * `cargo crossing …` in the consumer.
 * @param {string[]} args
 */
function crossing(...args) {
  const tool = ["run", "--quiet", "--manifest-path", join(ROOT, "Cargo.toml"), "-p", "cargo-crossing", "--", "crossing"];
  const { status, stdout, stderr } = spawnSync("cargo", [...tool, ...args], { cwd: CONSUMER, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** @param {string[]} flags */
function bind(...flags) {
  const out = join(TARGET_DIR, "collocated", flags.join("") || "debug");
  const wasm = join(TARGET_DIR, "wasm32-unknown-unknown/debug/app.wasm");
  crossing("bind", wasm, "--quiet", "--out-dir", out, ...flags);
  return join(out, "app");
}

for (const flags of [[], ["--release"]]) {
  test(`the module ${flags.join()} brings them, a library's TypeScript too`, async () => {
    const dist = bind(...flags);
    const { create } = await import(pathToFileURL(join(dist, "index.js")).href);
    assert.deepEqual((await create()).messages(), MESSAGES);
    const label = readFileSync(join(dist, "modules/widget-1.2.3/src/label.js"), "utf8");
    assert.match(label, /^import \{ style \} from "\.\/style\.js";\nexport function label\(text\) \{/);
    assert.ok(JSON.parse(readFileSync(join(dist, "package.json"), "utf8")).files.includes("modules"));
    const isRelease = flags.length > 0;
    assert.equal(label.includes("//# sourceMappingURL=label.js.map\n"), !isRelease);
    assert.equal(existsSync(join(dist, "modules/widget-1.2.3/src/label.js.map")), !isRelease);
  });
}

test("a .wasm for debugging keeps what debuggers read", async () => {
  const module = new WebAssembly.Module(readFileSync(join(bind(), "app.wasm")));
  for (const name of [".debug_info", ".debug_line", ".debug_abbrev", "name"]) {
    assert.equal(WebAssembly.Module.customSections(module, name).length, 1, name);
  }
  // Where the paths of the sources begin.
  const [texts] = WebAssembly.Module.customSections(module, ".debug_str");
  assert.ok(texts && Buffer.from(texts).includes(CONSUMER));
});

test("what the options have goes before, also after a restart", async () => {
  const { create } = await import(pathToFileURL(join(bind(), "index.js")).href);
  const mock = { getMessage: () => "of the test" };
  const app = await create({ imports: { "crossing:app@0.1.0/src/message.js": mock } });
  assert.deepEqual(app.messages(), ["of the test", ...MESSAGES.slice(1)]);
  assert.deepEqual((await app.restart()).messages(), ["of the test", ...MESSAGES.slice(1)]);
});

test("load() says what it lacks", async () => {
  const app = await load(bytesOf("app"));
  assert.throws(() => app.messages(), {
    code: "CX2101",
    message: /app@0\.1\.0\/src\/message\.js is a file beside a Rust file, which is not here: `cargo crossing build` ships it/,
  });
});

test("tests have them, and others where they say so", () => {
  const said = crossing("test", "--package", "app", "--target-dir", TARGET_DIR);
  assert.match(said, /test result: ok\. 2 passed/);
});
