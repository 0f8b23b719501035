// Runs test suites in a headless browser: `node browser-suites.js BROWSER PROGRAM PAGE FILE...`, in the root of the
// repository.
// @ts-check
import { fileURLToPath } from "node:url";
import { withPage } from "./browser.js";
import { serve } from "./server.js";
import { SUITES_TIMEOUT } from "./timeout.js";

const [name, program, suite, ...files] = process.argv.slice(2);
const hosts = fileURLToPath(new URL("web", import.meta.url));

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} origin
 * @returns {Promise<number>} how many tests failed
 */
async function run(page, origin) {
  await page.goto(`${origin}/hosts/${suite}`);
  return page.evaluate(async (files) => {
    const address = "/hosts/node-test.js";
    const { runFiles } = await import(address);
    return runFiles(files);
  }, files);
}

/**
 * A suite may provoke what an example may not; its tests judge it.
 * @param {string} text
 */
function note(text) {
  console.error("# %s", text);
}

const server = await serve({ "/hosts/": hosts, "/runtime/": "crates/cargo-crossing/js", "/": process.cwd() });
try {
  const failed = await withPage({ name, program }, SUITES_TIMEOUT, note, (page) => run(page, server.origin));
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  server.close();
}
