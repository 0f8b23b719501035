// `cargo crossing run` on Node, Deno and Bun: output, arguments, how programs end, and Ctrl-C.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { environment, mustCargo, ROOT, TARGET_DIR } from "../consumers/build.js";
import { isOnPath, pathWithHosts } from "../consumers/hosts.js";

const PATH = pathWithHosts();
const { CROSSING_WASM_CARGO: program = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
const env = { ...environment(program, rustc), PATH };
const TOOL = join(ROOT, "target/debug/cargo-crossing");
const CRATE = join(ROOT, "tests/consumers/runs");
const OUT = join(TARGET_DIR, "runs");

/** @param {string} host @param {readonly string[]} flags @param {readonly string[]} args */
const words = (host, flags, args) => ["crossing", "run", "--host", host, "--out-dir", OUT, ...flags, "--", ...args];

/** @param {string} host @param {string[]} args */
function run(host, ...args) {
  return spawnSync(TOOL, words(host, ["--quiet"], args), { cwd: CRATE, env, encoding: "utf8" });
}

for (const host of ["node", "deno", "bun"]) {
  suite(`programs on ${host}`, { skip: !isOnPath(host, PATH) && `no ${host}` }, () => {
    before(() => {
      mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
      run(host);
    });

    test("print, and have their arguments as they were typed", () => {
      const args = ["a b", "--host", "-q", "é", "", "--"];
      const { status, stdout, stderr } = run(host, ...args);
      const shown = `["a b", "--host", "-q", "é", "", "--"]\n`;
      assert.deepEqual([status, stdout, stderr], [0, shown, "on standard error\n"]);
    });

    test("end with their exit code", () => {
      const { status, stdout, stderr } = run(host, "exit");
      assert.deepEqual([status, stdout, stderr], [7, '["exit"]\n', "on standard error\n"]);
    });

    test("that panic say what and where, and end with 1", () => {
      const { status, stderr } = run(host, "panic");
      assert.equal(status, 1);
      assert.match(stderr, /panicked at src\/main\.rs:\d+:26:\nas asked$/m);
    });

    test("whose main returns an error say it, and end with 1", () => {
      const { status, stderr } = run(host, "fail");
      assert.equal(status, 1);
      assert.match(stderr, /wrong: größer/);
    });

    test("have one main, or are told which", () => {
      const cwd = join(ROOT, "tests/wasm/lifecycle-two-mains");
      const ran = (/** @type {string[]} */ ...flags) =>
        spawnSync(TOOL, words(host, ["--quiet", ...flags], []), { cwd, env, encoding: "utf8" });
      const unsaid = ran();
      assert.equal(unsaid.status, 1);
      assert.match(unsaid.stderr, /^error: runMain\(\): the program has more than one: .*`cargo crossing run --main PATH` sets\n$/);
      assert.equal(ran("--main", "lifecycle_two_mains::first").status, 1);
      assert.equal(ran("--main", "lifecycle_two_mains::other::second").status, 2);
    });

    for (const [what, signal] of /** @type {const} */ ([
      ["wait", "SIGINT"],
      ["loop", "SIGINT"],
      ["wait", "SIGTERM"],
    ])) {
      test(`that ${what} end with ${signal}, and nothing of them stays`, async () => {
        const child = spawn(TOOL, words(host, ["--quiet"], [what]), { cwd: CRATE, env, stdio: ["ignore", "pipe", "inherit"] });
        await new Promise((resolve) => child.stdout.once("data", resolve));
        const ended = new Promise((resolve) => child.once("exit", (...how) => resolve(how)));
        child.kill(signal);
        assert.deepEqual(await ended, [null, signal]);
        assert.throws(() => process.kill(/** @type {number} */ (child.pid), 0), { code: "ESRCH" });
      });
    }

    suite("with a script of their own", () => {
      /** @type {string} */
      let copy;
      before(() => {
        copy = mkdtempSync(join(TARGET_DIR, "runs-"));
        cpSync(CRATE, copy, { recursive: true });
        const manifest = readFileSync(join(CRATE, "Cargo.toml"), "utf8").replace("../../..", ROOT);
        const settings = `\n[package.metadata.crossing]\nhost = "${host}"\nscript = "script.mjs"\n`;
        writeFileSync(join(copy, "Cargo.toml"), manifest + settings);
      });
      after(() => rmSync(copy, { recursive: true }));

      test("start that, on the host that Cargo.toml names", () => {
        const { status, stdout, stderr } = spawnSync(TOOL, ["crossing", "run", "--", "x"], { cwd: copy, env, encoding: "utf8" });
        assert.equal(stdout, "the script x\n", stderr);
        assert.equal(status, 3);
        assert.match(stderr, new RegExp(`^ {5}Running \`runs\` on ${host}$`, "mi"));
      });
    });
  });
}
