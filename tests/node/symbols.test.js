// ABI.md, rules 2 and 3: symbols are unique plain identifiers, and the run-time crate exports a handful.

import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { RuntimeExport } from "../../crates/cargo-crossing/js/contract.gen.js";
import { build, bytesOf, cargo, inspect } from "../consumers/build.js";

const RUNTIME_EXPORTS = Object.values(RuntimeExport);

/** What the linker and rustc export of every program. */
const OF_EVERY_PROGRAM = ["__data_end", "__heap_base", "main", "memory"];

/** Of the smallest program, opt-level "z" and fat LTO: bytes of the .wasm, and after gzip. A step up needs a reason. */
const LARGEST = { raw: 22_500, gzip: 9_600 };

/** JavaScript's one `echo`, which the program imports under these types. */
const ECHOES = [
  ["names::integers::echo", 6],
  ["names::texts::echo", 19],
  ["names::echo", 17],
  ["names::echo", 1],
  ["names::größe", 3],
  ["names::match", 5],
  ["echo::echo", 6],
  ["echo::echo", 17],
  ["app::echo", 21],
];

suite("symbols", () => {
  /** @type {Awaited<ReturnType<typeof inspect>>} */
  let app;
  before(async () => {
    build("forms", ["app"]);
    app = await inspect("app");
  });

  test("are plain identifiers", () => {
    const symbols = [...app.imported, ...app.symbols.map(({ symbol }) => symbol)];
    assert.deepEqual(symbols.filter((symbol) => !/^[A-Za-z_$][\w$]*$/.test(symbol)), []);
  });

  test("are unique among all records", () => {
    const symbols = app.symbols.map(({ symbol }) => symbol);
    assert.deepEqual(symbols.filter((symbol, i) => symbols.indexOf(symbol) !== i), []);
    assert.ok(symbols.length > 40, `${symbols.length}`);
  });

  test("are unique among all wasm imports", () => {
    assert.equal(new Set(app.imported).size, app.imported.length);
  });

  test("keep the imports of one JavaScript function apart", () => {
    const records = app.imported.map((symbol) => app.contract.imports.get(symbol));
    const echoes = records.filter((record) => record?.name === "echo");
    const found = echoes.map((record) => [record?.rustPath, record?.params[0]?.ty.tag]);
    assert.deepEqual(found.toSorted(), ECHOES.toSorted());
  });

  test("keep the exports of two versions of a crate apart", () => {
    const versions = app.contract.exports.filter(({ rustPath }) => rustPath === "echo::version");
    assert.equal(versions.length, 2);
    assert.ok(versions.every(({ symbol }) => app.exported.includes(symbol)));
  });

  test("do not change from build to build", async () => {
    build("forms", ["app"], "release");
    const release = await inspect("app", "release");
    assert.deepEqual(release.imported.toSorted(), app.imported.toSorted());
  });

  test("keep a library and its program apart that compile the same file", () => {
    const { success, shown } = cargo("forms", ["build", "--target", "wasm32-unknown-unknown", "-p", "shared-module"]);
    assert.ok(success, shown);
  });
});

test("two copies of crossing are refused by cargo, which names `links`", () => {
  const { success, stderr, shown } = cargo("two-copies", ["metadata", "--format-version=1"]);
  assert.ok(!success, shown);
  assert.match(stderr, /package `crossing` links to the native library `crossing`|links.*`crossing`/);
});

for (const profile of ["release", "small"]) {
  test(`${profile}: the smallest program exports itself and the run-time's handful`, async () => {
    build("forms", ["hello"], profile);
    const { contract, exported, imported } = await inspect("hello", profile);
    const own = contract.mains.map(({ symbol }) => symbol);
    assert.equal(own.length, 1);
    assert.deepEqual(exported.toSorted(), [...OF_EVERY_PROGRAM, ...RUNTIME_EXPORTS, ...own].toSorted());
    assert.equal(imported.length, 1);
  });
}

test("the smallest program is small", (t) => {
  build("forms", ["hello"], "small");
  const bytes = bytesOf("hello", "small");
  const sizes = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  t.diagnostic(`${sizes.raw} bytes, ${sizes.gzip} after gzip`);
  assert.ok(sizes.raw <= LARGEST.raw && sizes.gzip <= LARGEST.gzip, JSON.stringify(sizes));
});
