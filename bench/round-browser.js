// One round in a headless browser: `node round-browser.js BROWSER PROGRAM [REGEX]` prints its rows as JSON.
// @ts-check
import { fileURLToPath } from "node:url";
import { withPage } from "../xtask/hosts/browser.js";
import { serve } from "../xtask/hosts/server.js";

/** Milliseconds for one round. */
const TIMEOUT = 300_000;

const [name, program, pattern = ""] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Only a page that shares nothing with others gets a clock of 5 µs instead of 100.
 * @type {import("../xtask/hosts/server.js").Special}
 */
function isolate(_request, response) {
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-embedder-policy", "require-corp");
  return false;
}

const server = await serve({ "/": root }, isolate);
try {
  const rows = await withPage({ name, program }, TIMEOUT, (text) => console.error("%s", text), async (page) => {
    await page.goto(`${server.origin}/bench/page.html`);
    return page.evaluate(async (pattern) => {
      const address = "/bench/page.js";
      const { round } = await import(address);
      return round(pattern);
    }, pattern);
  });
  console.log(JSON.stringify(rows));
} finally {
  server.close();
}
