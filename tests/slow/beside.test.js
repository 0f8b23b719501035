// `cargo crossing glue --for wasm-bindgen`: both share one .wasm, as the real tool of wasm-bindgen's makes it.

import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mustCargo, ROOT, WASM } from "../consumers/build.js";
import { crossing } from "./templates.js";
import { toolOf } from "./wasm-bindgen.js";

const FIXTURE = join(ROOT, "tests/fixtures/beside-wasm-bindgen");
const TARGET_DIR = join(ROOT, "target/wasm-bindgen-user");

/**
 * wasm-bindgen's module and ours beside it.
 * @param {string[]} flags of ours
 */
function build(...flags) {
  mustCargo("../fixtures/beside-wasm-bindgen", ["build", "--target", WASM], { CARGO_TARGET_DIR: TARGET_DIR });
  const out = join(TARGET_DIR, `pkg${flags.join("")}`);
  rmSync(out, { recursive: true, force: true });
  const wasm = join(TARGET_DIR, WASM, "debug/beside_wasm_bindgen.wasm");
  execFileSync(toolOf(FIXTURE), ["--target", "web", "--out-dir", out, wasm]);
  crossing(FIXTURE, "glue", "--for", "wasm-bindgen", out, ...flags);
  return out;
}

/** Runs in a process of its own: there is one instance, and a panic ends it. */
const SCRIPT = `
  import { readFileSync } from "node:fs";
  const lines = [];
  console.log = (line) => lines.push(line);
  let act = () => 5;
  globalThis.act = () => act();
  const [bindgen, glue] = await Promise.all(["beside_wasm_bindgen.js", "crossing_glue.js"].map((file) => import(file)));
  const before = glue.app;
  const exports = await bindgen.default({ module_or_path: readFileSync(new URL("./beside_wasm_bindgen_bg.wasm", import.meta.url)) });
  const { app } = glue;
  const said = (call) => { try { return call(); } catch (error) { return String(error).split("\\n")[0]; } };
  const results = {
    before,
    calls: [bindgen.twice(4), app.greeting("you"), await app.later(), bindgen.through()],
    isOne: glue.startCrossing(exports) === app && getCrossingRuntime(app.id) === app,
    restart: await app.restart().catch((error) => error.code),
    thrown: ((act = () => { throw new Error("thrown"); }), bindgen.through()),
    panic: ((act = () => bindgen.boom()), said(() => bindgen.through())),
    dead: said(() => app.greeting("you")),
    lines,
  };
  process.stdout.write(JSON.stringify(results));
`;

for (const flags of [[], ["--release"]]) {
  test(`a program with both ${flags.join()}`, () => {
    const out = build(...flags);
    const script = SCRIPT.replaceAll("import(file)", `import(${JSON.stringify(`${pathToFileURL(out)}/`)} + file)`);
    const source = script.replaceAll("import.meta.url", JSON.stringify(`${pathToFileURL(out)}/`));
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", source], { encoding: "utf8" });
    assert.ok(stdout, stderr);
    const panic = "PanicError: panicked at src/lib.rs:41:5:";
    assert.deepEqual(JSON.parse(stdout), {
      calls: [8, "Olá, you!", "beside the Rust file", 5],
      isOne: true,
      restart: "CX2103",
      thrown: -1,
      panic,
      dead: panic,
      lines: ["from start", "printed"],
    });
    assert.match(readFileSync(join(out, "crossing_glue.d.ts"), "utf8"), /export function startCrossing\(exports: object\): App;/);
  });
}

test("a program without the feature is told to turn it on", () => {
  const wasm = join(ROOT, "target/wasm", WASM, "debug/greeting.wasm");
  if (!existsSync(wasm)) return;
  assert.throws(() => crossing(FIXTURE, "glue", "--for", "wasm-bindgen", wasm), /turn on the feature `wasm-bindgen`/);
});
