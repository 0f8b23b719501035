// `cargo crossing check` over the fixture `check`: each bad import is told, and no good one; and over the examples.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";

import { ROOT } from "../consumers/build.js";

const WASM = join(ROOT, "target/wasm/wasm32-unknown-unknown/debug");
const FIXTURE = join(ROOT, "tests/wasm/check");
const EXPECTED = join(FIXTURE, "expected.txt");

/**
 * @typedef {{ reason: string, level: string, code: string, message: string, import: string | null,
 *   spans: { file_name: string, line_start: number, column_start: number, label: string, is_primary: boolean }[],
 *   help: string[], rendered: string, success: boolean, module: string }} Line
 */

/**
 * Runs it in a package's directory.
 * @param {string} directory
 * @param {string[]} args
 */
function check(directory, ...args) {
  const manifest = join(ROOT, "Cargo.toml");
  const run = ["run", "--quiet", "--manifest-path", manifest, "-p", "cargo-crossing", "--", "crossing", "check"];
  return spawnSync("cargo", [...run, ...args], { cwd: directory, encoding: "utf8" });
}

suite("check", () => {
  /** @type {Line[]} */
  let lines;
  /** @type {Line[]} */
  let findings;
  before(() => {
    const { stdout, stderr, status } = check(FIXTURE, "--wasm", join(WASM, "check.wasm"), "--message-format", "json");
    assert.equal(status, 1, stderr);
    lines = stdout.trim().split("\n").map((line) => JSON.parse(line));
    findings = lines.filter(({ reason }) => reason === "crossing-finding");
  });

  test("says of each bad import what the file says", () => {
    const text = findings.map(({ rendered }) => `${rendered.trimEnd()}\n`).join("\n");
    if (process.env["BLESS"] === "1") {
      writeFileSync(EXPECTED, text);
    }
    assert.equal(text, readFileSync(EXPECTED, "utf8"));
  });

  test("finds a mistake in each of the bad cases, 40 at least", () => {
    const cases = modulesOf("bad");
    assert.ok(cases.length >= 40, `${cases.length}`);
    for (const name of cases) {
      const isOfCase = ({ import: path, message, spans }) =>
        path?.startsWith(`check::bad::${name}::`) ||
        message.includes(`\`bad_${name}\``) ||
        spans.some((/** @type {Line["spans"][0]} */ span) => span.file_name.startsWith(`bad/${name}.`));
      assert.ok(findings.some(isOfCase), name);
    }
  });

  test("finds nothing in the good cases, 40 at least", () => {
    assert.ok(modulesOf("good").length >= 40);
    for (const { import: path, message, spans } of findings) {
      assert.ok(!path?.startsWith("check::good"), message);
      assert.ok(!spans.some(({ file_name }) => file_name.startsWith("good/")), message);
    }
  });

  test("has a case for each of its codes", () => {
    const source = readFileSync(join(ROOT, "crates/cargo-crossing/src/check/finding.rs"), "utf8");
    for (const code of source.match(/CX4\d+/g) ?? []) {
      assert.ok(findings.some((finding) => finding.code === code), code);
    }
  });

  test("shows both places", () => {
    const finding = findings.find(({ import: path }) => path === "check::bad::argument::greet");
    const places = finding?.spans.map(({ file_name, line_start, is_primary }) => [file_name, line_start > 0, is_primary]);
    assert.deepEqual(places, [["src/bad.rs", true, true], ["bad/argument.ts", true, false]]);
  });

  test("ends with a line that counts", () => {
    const { reason, success, ...counts } = /** @type {any} */ (lines.at(-1));
    assert.deepEqual([reason, success], ["crossing-check-finished", false]);
    assert.equal(counts.errors + counts.warnings, findings.length);
    assert.ok(counts.imports > 120, `${counts.imports}`);
  });

  test("says how many errors there are, and goes on with the tool's own words where there are none", () => {
    const bad = check(FIXTURE, "--wasm", join(WASM, "check.wasm"));
    assert.match(bad.stderr, /error: \d+ errors; `cargo crossing explain CODE` says more\n$/);
    const good = check(join(ROOT, "tests/wasm/forms"), "--wasm", join(WASM, "forms.wasm"));
    assert.equal(good.status, 0, good.stderr);
    assert.match(good.stderr, /^ {5}Checked \d+ imports? of \d+ modules?\n/);
  });

  for (const [example, imports] of /** @type {const} */ ([["greeting", 0], ["primitives", 7]])) {
    test(`has nothing to say of the example ${example}`, () => {
      const { stdout, stderr, status } = check(
        join(ROOT, "examples", example),
        ...["--wasm", join(WASM, `${example}.wasm`), "--message-format", "json"],
      );
      assert.equal(status, 0, stderr);
      const said = stdout.trim().split("\n").map((line) => JSON.parse(line));
      assert.equal(said.length, 1, stdout);
      assert.ok(said[0].imports >= imports, stdout);
    });
  }
});

/**
 * The cases of a file of the fixture.
 * @param {string} file
 */
function modulesOf(file) {
  const source = readFileSync(join(FIXTURE, "src", `${file}.rs`), "utf8");
  return [...source.matchAll(/^mod (\w+)/gm)].map(([, name]) => /** @type {string} */ (name));
}
