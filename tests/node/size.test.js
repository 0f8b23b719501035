// What a small program costs. ABI.md, rule 3: nothing can remove an exported function, so the run-time crate exports few
// and small ones, and whatever a program does not use is neither in its .wasm nor in its JavaScript.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { bytesOf, mustCargo, ROOT, TARGET_DIR, WASM } from "../consumers/build.js";
import { sectionsOf } from "./wasm-file.js";
import { RuntimeExport } from "../../crates/cargo-crossing/js/contract.gen.js";

/** What rustc exports from each .wasm. */
const ALWAYS = ["__data_end", "__heap_base", "memory"];

/**
 * Bytes of the .wasm, gzip. Of the 6.7 kB that it has, 5.5 are std's allocator and formatting, and 0.6 std's panics and our
 * hook. Above this something came along that the program does not use: look for it with `wasm-objdump -d`, built with
 * `strip = false`.
 */
const BUDGET = 6_850;

/**
 * Bytes of the JavaScript of a release, gzip: checks, errors with their texts, death, exit, restart, start hooks, hosts. Look at
 * `index.js`. Of these 140 are for the options of `create`: a wrong one was accepted, or an error somewhere else.
 */
const JS_BUDGET = 4_720;

/** Bytes of both. */
const BOTH_BUDGET = 11_440;

/** The .wasm of hello world, with a feature or without. */
function hello(/** @type {string[]} */ ...features) {
  const chosen = features.flatMap((feature) => ["--features", feature]);
  mustCargo("small", ["build", "--target", WASM, "--profile", "small", "-p", "hello", ...chosen]);
  return bytesOf("hello", "small");
}

suite("hello world, built to be small", () => {
  /** @type {Buffer} */
  let bytes;
  /** @type {WebAssembly.Module} */
  let module;
  before(async () => {
    bytes = hello();
    module = await WebAssembly.compile(bytes);
  });

  test("exports what the contract lists, and its own", () => {
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    const own = names.filter((name) => name.startsWith("greeting_"));
    assert.equal(own.length, 1);
    assert.deepEqual(names.toSorted(), [...ALWAYS, ...Object.values(RuntimeExport), ...own].toSorted());
  });

  test("imports of the run time only what every program needs", () => {
    const imports = WebAssembly.Module.imports(module).filter(({ module }) => module !== "crossing");
    assert.deepEqual(imports, [{ module: "crossing_rt", name: "panic", kind: "function" }]);
  });

  test(`is not larger than ${BUDGET} bytes (gzip)`, (t) => {
    const size = gzipSync(bytes, { level: 9 }).length;
    t.diagnostic(`${bytes.length} bytes, gzip ${size}`);
    assert.ok(size <= BUDGET, `${size} bytes`);
  });

  test("has each record once: in the section, not in memory too", () => {
    const text = bytes.toString("latin1");
    assert.equal(text.split("globalThis.console.log").length - 1, 1);
  });

  test("does not grow with a dependency whose functions it does not call", () => {
    const sizes = (/** @type {Buffer} */ of) => sectionsOf(of).map(({ id, name, body }) => `${id} ${name} ${body.length}`);
    // But for the records of its imports.
    const others = (/** @type {Buffer} */ of) => sizes(of).filter((section) => !section.includes("crossing"));
    assert.deepEqual(others(hello("heavy")), others(bytes));
  });
});

/**
 * Writes the module of what `hello` has built last.
 * @param {string} directory
 */
function bind(directory) {
  const file = join(TARGET_DIR, WASM, "small", "hello.wasm");
  const args = ["run", "--quiet", "-p", "cargo-crossing", "--", "crossing", "bind", "--release", "--out-dir"];
  const { status, stdout, stderr } = spawnSync("cargo", [...args, directory, file], { cwd: ROOT, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return { js: readFileSync(join(directory, "hello", "index.js"), "utf8"), printed: stdout };
}

suite("the module of hello world, released", () => {
  const directory = join(TARGET_DIR, "dist");
  /** @type {string} */
  let js;
  /** @type {Buffer} */
  let wasm;
  /** @type {string} */
  let printed;
  before(() => {
    wasm = hello();
    ({ js, printed } = bind(directory));
  });

  test("is one file of JavaScript, which imports nothing", () => {
    const files = readdirSync(join(directory, "hello"), { recursive: true });
    assert.deepEqual(files.toSorted(), [".crossing", "hello.wasm", "index.d.ts", "index.js", "package.json"]);
    assert.doesNotMatch(js, /(^|[;}])import\b(?!\.)|\bimport\(/);
  });

  test(`is not larger than ${JS_BUDGET} bytes (gzip), with the .wasm ${BOTH_BUDGET}`, (t) => {
    const size = gzipSync(js, { level: 9 }).length;
    const both = size + gzipSync(wasm, { level: 9 }).length;
    t.diagnostic(`${js.length} bytes, gzip ${size}, with the .wasm ${both}`);
    assert.ok(size <= JS_BUDGET, `${size} bytes`);
    assert.ok(both <= BOTH_BUDGET, `${both} bytes with the .wasm`);
  });

  test("says its sizes when it is written, also where nobody looks", () => {
    for (const row of ["wasm", "JavaScript", "both"]) {
      assert.match(printed, new RegExp(`^${row}(\\s+\\d+){3}$`, "m"));
    }
  });

  test("has nothing of what the program does not use", () => {
    for (const unused of ["ES6 module", "an integer", "a Promise", "setTimeout", "Overflow", "TypeScript"]) {
      assert.ok(!js.includes(unused), unused);
    }
  });

  test("does not grow with a dependency whose functions it does not call", () => {
    hello("heavy");
    assert.equal(bind(join(TARGET_DIR, "dist-heavy")).js, js);
  });

  test("works", async () => {
    const { create, CrossingError } = await import(join(directory, "hello", "index.js"));
    const app = await create();
    assert.equal(app.greeting("Ada"), "Hello, Ada!");
    assert.throws(() => app.greeting(1), (error) => error instanceof CrossingError && error.code === "CX2001");
  });
});
