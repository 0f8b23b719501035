// Runs a staged example in a headless browser: `node browser-example.js BROWSER PROGRAM DIRECTORY`.
// @ts-check
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describeError, withPage } from "./browser.js";
import { serve } from "./server.js";
import { EXAMPLE_TIMEOUT } from "./timeout.js";

const [name, program, directory] = process.argv.slice(2);
const runtime = fileURLToPath(new URL("../../crates/cargo-crossing/js", import.meta.url));

/** @type {string[]} */
const problems = [];

/** @param {string} text */
function report(text) {
  problems.push(text);
  console.error("%s", text);
}

/**
 * The page's own script tag and this import share one instance of main.js; the import tells when it is finished.
 * @param {import("puppeteer-core").Page} page
 * @param {string} origin
 */
async function run(page, origin) {
  await page.goto(`${origin}/index.html`);
  await page.evaluate(async () => {
    await import(new URL("main.js", location.href).href);
  });
}

const server = await serve({ "/runtime/": runtime, "/": resolve(directory) });
try {
  await withPage({ name, program }, EXAMPLE_TIMEOUT, report, (page) => run(page, server.origin));
} catch (error) {
  // A failed main.js was already reported as the page's error.
  if (problems.length === 0) report(describeError(error));
} finally {
  server.close();
}
process.exitCode = problems.length > 0 ? 1 : 0;
