// What `cargo crossing new` makes builds and runs at once.

import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../../xtask/hosts/browser.js";
import { click, until, untilShown } from "./page.js";
import { crossing, make, run } from "./templates.js";

const TIMEOUT = 120_000;
const BROWSERS = [
  { name: "chromium", program: process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium" },
  { name: "firefox", program: process.env.CROSSING_FIREFOX ?? "/usr/bin/firefox-esr" },
];

test("node: a program counts its own words", () => {
  const directory = make("node", "words");
  writeFileSync(join(directory, "three.txt"), "one two\nthree\n");
  crossing(directory, "build", "--release");
  crossing(directory, "check");
  assert.match(crossing(directory, "test"), /1 passed; 0 failed/);
  assert.equal(crossing(directory, "run", "--", "three.txt"), "       2       3      14 three.txt\n");
  assert.throws(() => crossing(directory, "run", "--", "none.txt"), { status: 1 });
});

test("library: the package's own example imports it", () => {
  const directory = make("library", "Word-Count");
  crossing(directory, "build", "--release");
  crossing(directory, "check");
  assert.match(crossing(directory, "test"), /2 passed; 0 failed/);
  const { name, license } = JSON.parse(readFileSync(join(directory, "dist/package.json"), "utf8"));
  assert.deepEqual([name, license], ["word-count", "MIT OR Apache-2.0"]);
  assert.ok(existsSync(join(directory, "dist/README.md")));
  assert.equal(crossing(directory, "run"), '4 words, the longest is "WebAssembly"\n');
});

test("a page without an index.html of its own gets one", async () => {
  const directory = make("node", "page");
  const server = await run(directory, "--host", "browser", "--", "a b", "é");
  try {
    assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/\?arg=a%20b&arg=%C3%A9$/);
    const page = await (await fetch(server.address)).text();
    assert.match(page, /<head><script src="\/\.crossing\/reload\.js" data-build="\d+" async><\/script>/);
    const wasm = await fetch(new URL("/dist/page.wasm", server.address));
    assert.equal(wasm.headers.get("content-type"), "application/wasm");
  } finally {
    assert.equal(await server.stop(), 0);
  }
});

/** @type {string | undefined} */
let stopwatch;

test("app: builds for release, and passes its tests", () => {
  stopwatch = make("app", "stopwatch");
  crossing(stopwatch, "build", "--release");
  crossing(stopwatch, "check");
  assert.match(crossing(stopwatch, "test"), /3 passed; 0 failed/);
});

for (const browser of BROWSERS) {
  const skip = existsSync(browser.program) ? false : `there is no ${browser.program}`;
  test(`app: the stopwatch runs in ${browser.name}, under a strict policy`, { skip, timeout: TIMEOUT }, async () => {
    const directory = stopwatch ?? "";
    const server = await run(directory);
    const { browser: program, close } = await launch(browser, TIMEOUT);
    try {
      const page = await program.newPage();
      await useStopwatch(page, server.address);
      await mistakeAndMend(page, directory);
    } finally {
      await close();
      assert.equal(await server.stop(), 0);
    }
  });
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} address
 */
async function useStopwatch(page, address) {
  /** @type {string[]} */
  const lines = [];
  page.on("console", (message) => lines.push(message.text()));
  const response = await page.goto(address);
  assert.equal(
    response?.headers()["content-security-policy"],
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  );
  const text = (/** @type {string} */ selector) =>
    page.evaluate((selector) => document.querySelector(selector)?.textContent, selector);
  await untilItRuns(page);
  await click(page, "#pause");
  await untilShown(page, "#pause", "Start");
  const paused = await text("#time");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await text("#time"), paused);
  await click(page, "#reset");
  await untilShown(page, "#time", "00:00");
  await click(page, "#pause");
  await untilItRuns(page);
  const place = process.env.CROSSING_SCREENSHOTS;
  if (place) await page.screenshot({ path: join(place, `stopwatch-${Date.now()}.png`) });
  assert.deepEqual(lines, ["Hello, Browser!"], "the policy was kept and nothing failed");
}

/**
 * Until some time is shown. That of one second is there for a second only, and a busy machine does not see it.
 * @param {import("puppeteer-core").Page} page
 */
function untilItRuns(page) {
  const isRunning = () => /^\d\d:(?!00)\d\d$/.test(document.querySelector("#time")?.textContent ?? "");
  return until(page, isRunning);
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} directory
 */
async function mistakeAndMend(page, directory) {
  const file = join(directory, "src/main.rs");
  const good = readFileSync(file, "utf8");
  const error = () => document.querySelector("#crossing-error")?.textContent ?? "";
  try {
    writeFileSync(file, good.replace('"#time"', "7"));
    await until(page, () => document.querySelector("#crossing-error") !== null);
    assert.match(await page.evaluate(error), /error\[E0308\]: mismatched types\n *--> src\/main\.rs:\d+/);
    const place = process.env.CROSSING_SCREENSHOTS;
    if (place) await page.screenshot({ path: join(place, `error-${Date.now()}.png`) });
  } finally {
    writeFileSync(file, good);
  }
  // The message goes with the page that shows it.
  await until(page, () => document.querySelector("#crossing-error") === null);
  await untilItRuns(page);
}
