// `cargo crossing test`, and the same through cargo and nextest: what is printed, and how it ends.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { cargo, has, mustCargo, ROOT, WASM } from "../consumers/build.js";

const TOOL = join(ROOT, "target", "debug", "cargo-crossing");
const PATH = `${join(ROOT, "target", "debug")}:${process.env.PATH}`;
const RUNNER = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: `${TOOL} crossing test-runner` };

/** Runs cargo in the crate with tests. */
function run(/** @type {readonly string[]} */ args, /** @type {Record<string, string>} */ extra = {}) {
  return cargo("tested", args, { PATH, RUST_BACKTRACE: "0", ...extra });
}

/** `cargo crossing test`. */
const crossingTest = (/** @type {string[]} */ ...args) => run(["crossing", "test", ...args]);

/** What is the same on each machine and at each time. */
function plain(/** @type {string} */ text) {
  return text
    .replaceAll(ROOT, "…")
    .replace(/finished in \d+\.\d\ds/g, "finished in …s")
    .replace(/\?test=\d+/g, "")
    .replace(/(imported from ).*/g, "$1…")
    .replaceAll(" (line 1 column 2)", "")
    .replace(/"exec_time":[\d.e-]+/g, '"exec_time":…');
}

/** Compares with a file beside the crate, which `BLESS=1` writes. */
function same(/** @type {string} */ file, /** @type {string} */ text) {
  const path = join(ROOT, "tests", "consumers", "tested", "expected", file);
  if (process.env.BLESS === "1") {
    writeFileSync(path, plain(text));
  }
  assert.equal(plain(text), readFileSync(path, "utf8"));
}

suite("tests of a crate", () => {
  before(() => {
    mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
    mustCargo("tested", ["test", "--no-run", "--target", WASM]);
  });

  test("that pass", () => {
    const { success, stdout, shown } = crossingTest("--lib");
    assert.ok(success, shown);
    same("passing.txt", stdout);
  });

  test("that fail: each in its own way, and the others run", () => {
    const { success, stdout, stderr } = crossingTest("--test", "failing");
    assert.ok(!success);
    same("failing.txt", stdout);
    assert.match(stderr, /error: test failed, to rerun pass `--test failing`/);
  });

  test("chosen by name", () => {
    const { success, stdout } = crossingTest("--quiet", "panics_later");
    assert.ok(success);
    assert.match(stdout, /running 1 test\n\.\n\ntest result: ok\. 1 passed; .* 10 filtered out/);
  });

  test("of which none has the name", () => {
    const { success, stderr } = crossingTest("--quiet", "no_such_name");
    assert.ok(!success);
    assert.match(stderr, /^error: no test has `no_such_name` in its name; `cargo crossing test -- --list` lists them$/m);
  });

  test("that are only listed, which is no lack of tests", () => {
    const { success, stdout, shown } = crossingTest("--lib", "--", "--list");
    assert.ok(success, shown);
    assert.match(stdout, /^tests::adds: test$/m);
  });

  test("whose whole name is another", () => {
    const { success, stderr } = crossingTest("--lib", "--", "--exact", "adds");
    assert.ok(!success);
    assert.match(stderr, /^error: no test is left of 11: the name and what stands behind `--` leave all out/m);
  });

  test("with a harness of their own", () => {
    assert.ok(crossingTest("--test", "harness").success);
    const { success, stderr } = crossingTest("--test", "harness", "--features", "mistakes");
    assert.ok(!success);
    assert.match(stderr, /^panicked at tests\/harness\.rs:\d+:5:$/m);
  });

  test("that run past the console at once", () => {
    const { stdout, stderr } = crossingTest("--test", "failing", "asserts", "--", "--exact", "--nocapture");
    assert.match(stdout, /running 1 test\na line\ntest asserts \.\.\. FAILED\n/);
    assert.match(stderr, /^an error's line$/m);
    assert.doesNotMatch(stdout, /---- asserts stdout ----\na line/);
  });

  test("with the frames of a panic", () => {
    const { stdout } = run(["crossing", "test", "--test", "failing", "asserts_later"], { RUST_BACKTRACE: "1" });
    assert.match(stdout, /stack backtrace:\n {4}at failing::asserts_later::\{\{closure\}\}\n/);
  });

  test("with less time", () => {
    const { stdout } = crossingTest("--timeout", "0.001", "--lib", "sleeps");
    assert.match(stdout, /timed out after 0\.001 s: the test at src\/lib\.rs:\d+ had not ended/);
  });

  test("on a host that there is not", () => {
    const { success, stderr } = crossingTest("--host", "netscape");
    assert.ok(!success);
    assert.match(stderr, /^error: there is no host `netscape`; the hosts are node, /m);
  });

  test("in a program that is not there", () => {
    const { success, stderr } = crossingTest("--lib", "--browser", "/no/such/node");
    assert.ok(!success);
    assert.match(stderr, /^error: there is no program \/no\/such\/node$/m);
  });

  test("for a program that reads all that cargo and the tests say", () => {
    const { success, stdout } = crossingTest("--lib", "--message-format", "json", "adds");
    const messages = stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(success);
    assert.deepEqual(messages.filter(({ name }) => name === "tests::adds").map(({ event }) => event), ["started", "ok"]);
    assert.ok(messages.some(({ reason }) => reason === "build-finished"));
  });

  test("for such a program, with those of the documentation, which may have their own words", () => {
    const { success, stdout, shown } = crossingTest("--doc", "--message-format", "json");
    assert.ok(success, shown);
    // rustdoc's own words, or ours where it has made one program of all.
    const said = stdout.split("\n").filter((line) => !line.startsWith('{"reason"'));
    assert.match(said.join("\n"), /ok\. 1 passed|^\{"type":"suite","event":"ok","passed":1,/m);
  });

  test("with arguments that those of the documentation do not know", () => {
    const { success, shown } = crossingTest("--doc", "--", "--host", "node", "--timeout=9");
    assert.ok(success, shown);
    const late = crossingTest("--lib", "sleeps", "--", "--timeout", "0.001");
    assert.match(late.stdout, /timed out after 0\.001 s/);
  });

  test("in a Node that is too old", () => {
    const old = `data:text/javascript,delete process.getBuiltinModule; process.getBuiltinModule = undefined`;
    const { success, stderr } = run(["crossing", "test", "--lib"], { NODE_OPTIONS: `--import="${old.replaceAll(" ", "%20")}"` });
    assert.ok(!success);
    assert.match(stderr, /^error: Node 20\.16 or newer is needed, and this is v\d+\.\d+\.\d+$/m);
  });

  test("of rustc's own, together", () => {
    const { success, stdout, shown } = crossingTest("--test", "plain");
    assert.ok(success, shown);
    assert.match(stdout, /running 1 test\ntest #\[test\] \.\.\. ok\n/);
    const failed = crossingTest("--test", "plain", "--features", "mistakes");
    assert.ok(!failed.success);
    assert.match(failed.stdout, /---- #\[test\] stdout ----\npanicked at tests\/plain\.rs:11:5:\n/);
    assert.match(failed.stdout, /\nnote: tests marked #\[test\] run together/);
  });

  test("in the documentation", () => {
    assert.match(crossingTest("--doc").stdout, /ok\. 1 passed/);
    const { success, stdout } = crossingTest("--doc", "--features", "mistakes");
    assert.ok(!success);
    assert.match(stdout, /left: 4\n right: 5\n/);
  });

  test("in a window of Node, which has none", () => {
    const { success, stderr } = crossingTest("--lib", "--window");
    assert.ok(!success);
    assert.match(stderr, /^error: node has no window to show: choose a browser with --host$/m);
  });

  test("whose modules cannot be imported", () => {
    const { stdout } = cargo("runs", ["crossing", "test", "--test", "modules"], { PATH, RUST_BACKTRACE: "0" });
    for (const [name, said] of /** @type {const} */ ([
      ["has_no_package", /from no-such-package \(the name of a package, which has to be installed; a file's begins with \.\/\): Error/],
      ["has_none", /^CrossingError: import `go` of module `M`: ES6 module M was not imported yet/],
      ["has_one_that_does_not_parse", /^CrossingError: the module "M" of this test .* from \.\/tests\/syntax\.js: SyntaxError: Unexpected end/],
      ["has_one_that_hangs", /^timed out after 0\.5 s: the test at tests\/modules\.rs:15 had not ended/],
      ["has_one_that_throws", /^CrossingError: .*: RangeError: at import\n {4}at tests\/throws\.js:3:7$/m],
    ])) {
      const [, text = ""] = stdout.split(`---- ${name} stdout ----\n`);
      assert.match(text.split("\n\n")[0] ?? "", said);
    }
  });

  test("in a crate that forbids and denies, with crossing renamed", () => {
    const { success, stdout, shown } = cargo("strict", ["crossing", "test", "--quiet", "-p", "renamed", "--lib"], { PATH });
    assert.ok(success, shown);
    assert.match(stdout, /ok\. 4 passed; 0 failed; 1 ignored/);
  });

  test("that return what a test cannot", () => {
    const { stderr } = run(["check", "--test", "mistakes", "--features", "mistakes", "--target", WASM]);
    assert.match(stderr, /error\[E0277\]: CX0251: a test cannot return `bool`\n --> tests\/mistakes\.rs:4:33/);
  });
});

suite("what cargo and other tools call", () => {
  const cargoTest = (/** @type {string[]} */ ...args) => run(["test", "--target", WASM, ...args], RUNNER);

  test("plain `cargo test`", () => {
    const { success, stdout, shown } = cargoTest("--lib");
    assert.ok(success, shown);
    assert.match(stdout, /test result: ok\. 10 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out/);
  });

  test("on the host, where there is no JavaScript", () => {
    const { success, stdout, shown } = run(["test", "--quiet"]);
    assert.ok(success, shown);
    assert.match(stdout, /test result: ok\. 2 passed; 0 failed; 9 ignored/);
    assert.match(stdout, /test result: ok\. 0 passed; 0 failed; 17 ignored/);
  });

  test("lists, whole and of ignored tests", () => {
    same("list.txt", cargoTest("--lib", "--", "--list").stdout);
    assert.equal(cargoTest("--lib", "--", "--list", "--format", "terse", "--ignored").stdout, "tests::takes_long: test\n");
  });

  test("an editor's Run Test", () => {
    const { success, stdout } = cargoTest("--lib", "--", "tests::adds", "--exact", "--nocapture", "--show-output");
    assert.ok(success);
    assert.match(stdout, /running 1 test\ntest tests::adds \.\.\. ok\n/);
  });

  test("ignored tests", () => {
    assert.match(cargoTest("--lib", "--", "--ignored").stdout, /1 passed; 0 failed; 0 ignored; 0 measured; 10 filtered/);
    assert.match(cargoTest("--lib", "--", "--include-ignored").stdout, /11 passed; 0 failed; 0 ignored/);
    assert.match(cargoTest("--lib", "--", "--skip", "panics").stdout, /8 passed; .* 2 filtered/);
  });

  test("events as JSON", () => {
    same("events.txt", cargoTest("--test", "failing", "--", "-Zunstable-options", "--format=json", "errs").stdout);
  });

  test("programs, with arguments and an exit code", () => {
    const start = (/** @type {string[]} */ ...args) =>
      run(["run", "--quiet", "--target", WASM, "--example", "hello", "--", ...args], RUNNER);
    const greeted = start("Ada");
    assert.ok(greeted.success, greeted.shown);
    assert.equal(greeted.stdout, "Hello, Ada!\n");
    assert.ok(!start("Ada", "--list").success);
    assert.match(start("Ada", "--list", "Bob").stderr, /^panicked at examples\/hello\.rs:10:9:\ntoo many$/m);
  });

  test("nextest", { skip: !has("nextest") && "no nextest" }, () => {
    const { success, stderr } = run(["nextest", "run", "--lib", "--target", WASM], RUNNER);
    assert.ok(success, stderr);
    assert.match(stderr, /10 tests run: 10 passed, 1 skipped/);
  });
});
