// The template of Leptos, built as Trunk does it: cargo, wasm-bindgen's tool, the hook of Trunk.toml. Then in a page.

import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../../xtask/hosts/browser.js";
import { serve } from "../../xtask/hosts/server.js";
import { toolOf } from "./wasm-bindgen.js";
import { crossing, env, make } from "./templates.js";

const TIMEOUT = 900_000;
const PROGRAM = process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium";

/** What Trunk writes into the page, names with a hash included. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script type="module">
      import init from "./leptos-counter-0123456789abcdef.js";
      await init({ module_or_path: "./leptos-counter-0123456789abcdef_bg.wasm" });
    </script>
  </head>
  <body></body>
</html>
`;

test("leptos: counts in a page, with functions both ways", { timeout: TIMEOUT, skip: !existsSync(PROGRAM) }, async () => {
  const directory = make("leptos", "leptos-counter");
  execFileSync(env.CARGO, ["build"], { cwd: directory, env, stdio: ["ignore", "ignore", "pipe"] });
  const staging = join(directory, "dist");
  mkdirSync(staging);
  const wasm = join(env.CARGO_TARGET_DIR, "wasm32-unknown-unknown/debug/leptos-counter.wasm");
  const name = "leptos-counter-0123456789abcdef";
  execFileSync(toolOf(directory), ["--target", "web", "--out-dir", staging, "--out-name", name, wasm]);
  const hook = /command_arguments = (\[.*\])/.exec(readFileSync(join(directory, "Trunk.toml"), "utf8"))?.[1] ?? "[]";
  const [, ...args] = JSON.parse(hook);
  Object.assign(env, { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: "debug" });
  crossing(directory, ...args);
  writeFileSync(join(staging, "index.html"), PAGE);

  const server = await serve({ "/": staging });
  const { browser, close } = await launch({ name: "chromium", program: PROGRAM }, TIMEOUT);
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(`${server.origin}/index.html`);
    const shows = (/** @type {string} */ text) =>
      page.waitForFunction((text) => document.querySelector("#count")?.textContent === text, {}, text);
    await shows("999");
    await page.click("#count");
    await shows("1,000");
    await page.evaluate(`import("./crossing_glue.js").then(({ app }) => app.page.setCount(1000000))`);
    await shows("1,000,000");
    assert.deepEqual(problems, []);
  } finally {
    await close();
    server.close();
  }
});
