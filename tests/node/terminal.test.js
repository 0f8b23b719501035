// What the tool prints on a terminal: colours and progress, as cargo has them; and plain lines elsewhere.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { environment, has, mustCargo, ROOT, TARGET_DIR } from "../consumers/build.js";

const TOOL = join(ROOT, "target/debug/cargo-crossing");
const { CROSSING_WASM_CARGO: program = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
// Of who runs this.
const { CARGO_TERM_COLOR: _, NO_COLOR: __, CI: ___, ...env } = /** @type {Record<string, string>} */ (environment(program, rustc));
const OUT = join(TARGET_DIR, "terminal");
const BUILD = ["build", "--out-dir", OUT];

/** Runs it in a terminal, as `script` makes one. @param {readonly string[]} args @param {Record<string, string>} [extra] */
function onTerminal(args, extra = {}) {
  const command = [TOOL, "crossing", ...args].join(" ");
  return run("script", ["--quiet", "--return", "--command", command, "/dev/null"], { TERM: "xterm", ...extra });
}

/** @param {string} file @param {readonly string[]} args @param {Record<string, string>} [extra] */
function run(file, args, extra = {}) {
  const options = { cwd: join(ROOT, "tests/consumers/runs"), env: { ...env, ...extra }, encoding: /** @type {const} */ ("utf8") };
  const { status, stdout, stderr } = spawnSync(file, args, options);
  assert.equal(status, 0, stdout + stderr);
  return { stdout, stderr };
}

const GREEN = "\x1b[1m\x1b[92m";
const COLOUR = /\x1b\[\d+m/;
const isThere = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux");

suite("on a terminal", { skip: !isThere && "no script of util-linux" }, () => {
  before(() => {
    mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
    run(TOOL, ["crossing", ...BUILD]);
  });

  test("verbs have cargo's colours, cargo's own too, and what takes time shows that it goes on", () => {
    const { stdout } = onTerminal(BUILD);
    assert.ok(stdout.includes(`${GREEN}    Finished`), stdout);
    assert.ok(stdout.includes(`${GREEN}   Generated\x1b[0m ${OUT}`), stdout);
    assert.match(stdout, /Generating[^\n]*\x1b\[2K/);
  });

  for (const [what, args, extra] of /** @type {[string, string[], Record<string, string>][]} */ ([
    ["--color never", ["--color", "never"], {}],
    ["CARGO_TERM_COLOR=never", [], { CARGO_TERM_COLOR: "never" }],
    ["NO_COLOR=1", [], { NO_COLOR: "1" }],
  ])) {
    test(`there are none with ${what}`, () => {
      const { stdout } = onTerminal([...BUILD, ...args], extra);
      assert.match(stdout, /Finished[^\n]*\n[^\n]*Generated/);
      assert.doesNotMatch(stdout, COLOUR);
    });
  }

  for (const extra of /** @type {Record<string, string>[]} */ ([{ CARGO_TERM_PROGRESS_WHEN: "never" }, { TERM: "dumb" }, { CI: "1" }])) {
    test(`nothing moves with ${Object.entries(extra).join()}`, () => {
      assert.doesNotMatch(onTerminal(BUILD, extra).stdout, /\x1b\[2K|Generating/);
    });
  }

  test("nothing is said with --quiet", () => {
    assert.equal(onTerminal([...BUILD, "--quiet"]).stdout, "");
  });

  test("run shows that it builds, with what cargo says above it", () => {
    const args = ["--signal=INT", "--preserve-status", "4", TOOL, "crossing", "run", "--host", "browser", "--port", "0", "--out-dir", OUT];
    const { stdout } = run("script", ["--quiet", "--return", "--command", `timeout --foreground ${args.join(" ")}`, "/dev/null"], {
      TERM: "xterm",
    });
    assert.match(stdout, /Building[^\n]*\x1b\[2K[^\n]*Finished/);
    assert.match(stdout, /Serving[^\n]*\n[^\n]*http:\/\/127\.0\.0\.1:\d+\/\r\n/);
  });

  test("pages of explain have titles and code that stand out", () => {
    const { stdout } = onTerminal(["explain", "CX0101"]);
    assert.match(stdout, /^\x1b\[1m# CX0101: /);
    assert.ok(stdout.includes("\x1b[36m```rust"), stdout);
  });

  test("results of tests are coloured", () => {
    const { stdout } = onTerminal(["test", "--test", "passes"]);
    assert.ok(stdout.includes("test passes ... \x1b[32mok\x1b[0m"), stdout);
  });
});

suite("in a pipe", () => {
  test("there are plain lines", () => {
    const { stdout, stderr } = run(TOOL, ["crossing", ...BUILD]);
    assert.equal(stdout, "");
    assert.match(stderr, /^ {4}Finished .*\n {3}Generated .* in \d+\.\d\ds\n$/);
  });

  test("there are colours with --color always, of the tests that cargo runs too", () => {
    assert.ok(run(TOOL, ["crossing", ...BUILD, "--color", "always"]).stderr.includes(`${GREEN}   Generated`));
    const { stdout, stderr } = run(TOOL, ["crossing", "test", "--test", "passes", "--color", "always"]);
    assert.ok(stdout.includes("test passes ... \x1b[32mok\x1b[0m"), stdout);
    assert.ok(stderr.includes(`${GREEN}     Running`), stderr);
  });

  test("nextest has its own", { skip: !has("nextest") && "no nextest" }, () => {
    const target = "wasm32-unknown-unknown";
    const extra = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: `${TOOL} crossing test-runner`, CARGO_TERM_COLOR: "always" };
    const { stderr } = run(program, ["nextest", "run", "--test", "passes", "--target", target], extra);
    assert.match(stderr.replace(/\x1b\[[\d;]*m/g, ""), /1 test run: 1 passed/);
  });
});
