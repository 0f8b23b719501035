// The template of Leptos with Trunk itself: served while it is worked on, and built for release, with hashes and wasm-opt.

import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { launch } from "../../xtask/hosts/browser.js";
import { serve } from "../../xtask/hosts/server.js";
import { freePort } from "./bundlers/projects.js";
import { click, untilShown } from "./page.js";
import { crossing, env, make, TOOLS } from "./templates.js";
import { fromCrate, npmPrograms, TRUNK, wasmBindgen } from "./tools.js";

const TIMEOUT = 900_000;
const PROGRAM = process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium";

/** What Chromium says of the page that Trunk writes. */
const OF_TRUNK = /^The `integrity` attribute is currently ignored for preload/;

/** @type {string} */
let directory;
/** @type {NodeJS.ProcessEnv} */
let typed;

test("leptos: checks, and passes its tests", { timeout: TIMEOUT }, () => {
  directory = make("leptos", "leptos-counter");
  crossing(directory, "check");
  assert.match(crossing(directory, "test"), /1 passed; 0 failed/);
  const places = [TOOLS, fromCrate("trunk", TRUNK), wasmBindgen(directory), npmPrograms(), env.PATH];
  typed = { ...env, PATH: places.join(delimiter), NO_COLOR: "true" };
});

test("leptos: trunk serve", { timeout: TIMEOUT, skip: !existsSync(PROGRAM) }, async () => {
  const port = await freePort();
  const args = ["serve", "--address", "127.0.0.1", "--port", port, "--offline"];
  const trunk = spawn("trunk", args, { cwd: directory, env: typed, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => trunk.once("exit", resolve));
  let said = "";
  trunk.stderr.on("data", (text) => (said += text));
  try {
    const address = `http://127.0.0.1:${port}/`;
    while (!(await answers(address))) {
      if (trunk.exitCode !== null) assert.fail(said);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await count(address);
  } finally {
    trunk.kill("SIGINT");
    await ended;
  }
});

test("leptos: trunk build --release", { timeout: TIMEOUT, skip: !existsSync(PROGRAM) }, async () => {
  execFileSync("trunk", ["build", "--release", "--offline"], { cwd: directory, env: typed, stdio: ["ignore", "pipe", "pipe"] });
  const server = await serve({ "/": join(directory, "dist") });
  try {
    await count(`${server.origin}/index.html`);
  } finally {
    server.close();
  }
});

/** Calls go both ways in the page. */
async function count(/** @type {string} */ address) {
  const { browser, close } = await launch({ name: "chromium", program: PROGRAM }, TIMEOUT);
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(address);
    await untilShown(page, "#count", "999");
    await click(page, "#count");
    await untilShown(page, "#count", "1,000");
    await page.evaluate(`import("/crossing_glue.js").then(({ app }) => app.page.setCount(1000000))`);
    await untilShown(page, "#count", "1,000,000");
    assert.deepEqual(problems.filter((problem) => !OF_TRUNK.test(problem)), []);
  } finally {
    await close();
  }
}

/** Trunk listens once it has built. */
const answers = (/** @type {string} */ address) =>
  fetch(address).then(({ ok }) => ok, () => false);
