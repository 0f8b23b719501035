// What a small program costs. ABI.md, rule 3: nothing can remove an exported function, so the run-time crate exports few
// and small ones, and whatever a program does not use is not in its .wasm.

import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { bytesOf, mustCargo, WASM } from "../consumers/build.js";
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
