// `cargo crossing glue --for wasm-bindgen`: both share one .wasm, as the real tool of wasm-bindgen's makes it.

import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { mustCargo, ROOT, WASM } from "../consumers/build.js";
import { crossing, env } from "./templates.js";
import { fromCrate, npmPrograms, wasmBindgen } from "./tools.js";

const FIXTURE = join(ROOT, "tests/fixtures/beside-wasm-bindgen");
const TARGET_DIR = join(ROOT, "target/wasm-bindgen-user");

function bindgen(/** @type {string} */ out) {
  mustCargo("../fixtures/beside-wasm-bindgen", ["build", "--target", WASM], { CARGO_TARGET_DIR: TARGET_DIR });
  const wasm = join(TARGET_DIR, WASM, "debug/beside_wasm_bindgen.wasm");
  execFileSync(join(wasmBindgen(FIXTURE), "wasm-bindgen"), ["--target", "web", "--out-dir", out, wasm]);
}

/** A build for release, which wasm-opt reads too. */
function wasmPack(/** @type {string} */ out) {
  const places = [fromCrate("wasm-pack", "0.15.1"), wasmBindgen(FIXTURE), npmPrograms(), env.PATH];
  const options = { cwd: FIXTURE, env: { ...env, CARGO_TARGET_DIR: TARGET_DIR, PATH: places.join(delimiter) } };
  execFileSync("wasm-pack", ["build", "--target", "web", "--out-dir", out], { ...options, stdio: ["ignore", "ignore", "pipe"] });
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

/** Who has wasm-bindgen's tool write into a directory, and the flags of ours. @type {Record<string, [(out: string) => void, ...string[]]>} */
const BUILDS = {
  "wasm-bindgen": [bindgen],
  "wasm-bindgen, and a small file": [bindgen, "--release"],
  "wasm-pack": [wasmPack, "--release"],
};

for (const [name, [build, ...flags]] of Object.entries(BUILDS)) {
  test(`a program with both, by ${name}`, () => {
    const out = join(TARGET_DIR, `pkg-${name}`);
    rmSync(out, { recursive: true, force: true });
    build(out);
    crossing(FIXTURE, "glue", "--for", "wasm-bindgen", out, ...flags);
    const place = JSON.stringify(`${pathToFileURL(out)}/`);
    const source = SCRIPT.replaceAll("import(file)", `import(${place} + file)`).replaceAll("import.meta.url", place);
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

test("what wasm-pack would publish has our files, once", () => {
  const out = join(TARGET_DIR, "pkg-wasm-pack");
  crossing(FIXTURE, "glue", "--for", "wasm-bindgen", out);
  const { files } = JSON.parse(readFileSync(join(out, "package.json"), "utf8"));
  assert.deepEqual(files.slice(-3), ["crossing_glue.js", "crossing_glue.d.ts", "modules"]);
  assert.equal(new Set(files).size, files.length);
});

test("a program without the feature is told to turn it on", () => {
  const wasm = join(ROOT, "target/wasm", WASM, "debug/greeting.wasm");
  if (!existsSync(wasm)) return;
  assert.throws(() => crossing(FIXTURE, "glue", "--for", "wasm-bindgen", wasm), /turn on the feature `wasm-bindgen`/);
});
