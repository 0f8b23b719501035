// Ctrl-C while `cargo crossing test` runs: it ends at once, with 130, and neither processes nor files of it stay.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { environment, mustCargo, ROOT, WASM } from "../consumers/build.js";
import { isOnPath, pathWithHosts } from "../consumers/hosts.js";

const PATH = pathWithHosts();
const { CROSSING_WASM_CARGO: program = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
const env = { ...environment(program, rustc), PATH };
const TOOL = join(ROOT, "target/debug/cargo-crossing");
const HOSTS = { node: ["node"], deno: ["deno"], bun: ["bun"], chromium: ["chromium", "google-chrome"], firefox: ["firefox"] };

/** The processes that have a variable of this value. */
function processesWith(/** @type {string} */ mark) {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, "utf8").includes(`CROSSING_MARK=${mark}\0`);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

/** Starts a test that hangs, and a signal to all that a terminal's Ctrl-C would reach, or to the tool alone. */
async function interrupt(/** @type {string} */ host, /** @type {string} */ name, /** @type {NodeJS.Signals} */ signal) {
  const directory = mkdtempSync(join(tmpdir(), "interrupt-"));
  const args = ["crossing", "test", "--host", host, "--test", "hangs", name];
  const child = spawn(TOOL, args, {
    cwd: join(ROOT, "tests/consumers/runs"),
    env: { ...env, TMPDIR: directory, CROSSING_MARK: directory },
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  const ended = new Promise((resolve) => child.once("exit", (...how) => resolve(how)));
  const begun = new Promise((resolve) =>
    child.stdout.setEncoding("utf8").on("data", (text) => (said += text).includes(`test ${name}`) && resolve(said)),
  );
  await Promise.race([begun, ended]);
  const tool = /** @type {number} */ (child.pid);
  process.kill(signal === "SIGTERM" ? tool : -tool, signal);
  const how = await ended;
  // The runner clears up behind a browser.
  for (let time = 0; time < 50 && (processesWith(directory).length > 0 || readdirSync(directory).length > 0); time++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const left = [processesWith(directory), readdirSync(directory)];
  rmSync(directory, { recursive: true });
  return { how, left, said };
}

const noProc = !existsSync("/proc/self/environ") && "no /proc";
for (const [host, programs] of Object.entries(HOSTS)) {
  const missing = !programs.some((name) => isOnPath(name, PATH)) && `no ${host}`;
  suite(`Ctrl-C on ${host}`, { skip: noProc || missing }, () => {
    before(() => {
      mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
      mustCargo("runs", ["test", "--no-run", "--target", WASM]);
    });

    for (const [name, signal] of /** @type {const} */ ([["loops", "SIGINT"], ["waits", "SIGINT"], ["loops", "SIGTERM"]])) {
      test(`while a test ${name}: ${signal}`, async () => {
        const { how, left, said } = await interrupt(host, name, signal);
        const codes = signal === "SIGTERM" ? [130, 143] : [130];
        assert.ok(codes.includes(how[0]), how.join());
        assert.deepEqual(left, [[], []]);
        assert.doesNotMatch(said, /FAILED/);
      });
    }
  });
}
