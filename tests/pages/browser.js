// What the tests of pages share: a server that counts requests, and a browser that visits it.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { describeError, launch } from "../../xtask/hosts/browser.js";
import { serve } from "../../xtask/hosts/server.js";

/** Which browser it is; the engines' own words differ. */
export const browserName = process.env.CROSSING_BROWSER ?? "chromium";

const PROGRAM = process.env.CROSSING_PROGRAM ?? "/usr/bin/chromium";
/** What Firefox reports where Chromium reports a failed request. */
const BLOCKED = /^(Content-Security-Policy|Cross-Origin Request Blocked|Loading module from .* was blocked)/;

const TIMEOUT = 60_000;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNTIME = fileURLToPath(new URL("../../crates/cargo-crossing/js", import.meta.url));

/** @typedef {{ type?: string, status?: number, body?: string | Uint8Array, cors?: boolean }} Answer */

/** A browser and a server, until `close`. */
export async function open() {
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  /** @type {string[]} */
  const requests = [];
  const server = await serve({ "/runtime/": RUNTIME, "/": ROOT }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(pathname);
    const answer = answers.get(pathname);
    if (!answer) return false;
    const { type = "text/javascript", status = 200, body = "", cors = false } = answer;
    const shared = cors ? { "access-control-allow-origin": "*" } : {};
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...shared }).end(body);
    return true;
  });
  const { browser, close } = await launch({ name: browserName, program: PROGRAM }, TIMEOUT);
  return {
    origin: server.origin,
    /** What the server answers for a path, before it looks for a file. */
    answers,
    /** How often a path was asked for. */
    requests: (/** @type {string} */ path) => requests.filter((request) => request === path).length,
    /**
     * Opens a page and does something with it. An error that nothing in the page caught fails the test.
     * @template T
     * @param {string} path below `tests/pages`
     * @param {(page: import("puppeteer-core").Page) => Promise<T>} work
     */
    async visit(path, work) {
      const page = await browser.newPage();
      /** @type {string[]} */
      const problems = [];
      page.on("pageerror", (error) => {
        if (!BLOCKED.test(error.message)) problems.push(describeError(error));
      });
      try {
        await page.goto(`${server.origin}/tests/pages/${path}`);
        const result = await work(page);
        assert.deepEqual(problems, []);
        return result;
      } finally {
        await page.close();
      }
    },
    async close() {
      await close();
      server.close();
    },
  };
}
