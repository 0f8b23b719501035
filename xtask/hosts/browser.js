// Opens a page in a headless browser with a profile of its own.
// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { describe } from "./describe.js";
import { within } from "./timeout.js";

/**
 * Which browser, and its program.
 * @typedef {{ name: string, program: string }} Program
 */

/**
 * What is special about each. No sandbox in Chromium, because it does not start for root and in containers: the page
 * comes from this repository. Firefox is driven by WebDriver BiDi.
 * @type {Record<string, Partial<import("puppeteer-core").LaunchOptions>>}
 */
const SPECIALS = {
  chromium: {
    browser: "chrome",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
  firefox: { browser: "firefox" },
};

/**
 * A browser with a profile of its own, which `close` removes.
 * @param {Program} which
 * @param {number} timeout milliseconds for one command
 */
export async function launch({ name, program }, timeout) {
  const special = SPECIALS[name];
  if (!special) throw new Error(`no such browser: ${name}; there are ${Object.keys(SPECIALS).join(", ")}`);
  const profile = await mkdtemp(join(tmpdir(), `crossing-${name}-`));
  /** @type {import("puppeteer-core").Browser | undefined} */
  let browser;
  const close = async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    browser = await puppeteer.launch({
      ...special,
      executablePath: program,
      headless: true,
      userDataDir: profile,
      protocolTimeout: timeout,
    });
    return { browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Calls `work` with a page that prints its console; browser and profile are gone afterwards.
 * @template T
 * @param {Program} which
 * @param {number} timeout milliseconds for all
 * @param {(text: string) => void} onProblem is told of failed requests, uncaught errors and crashes
 * @param {(page: import("puppeteer-core").Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPage(which, timeout, onProblem, work) {
  const { browser, close } = await launch(which, timeout);
  try {
    const page = await browser.newPage();
    page.on("console", printMessage);
    watch(page, onProblem);
    return await within(timeout, work(page));
  } finally {
    await close();
  }
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {(text: string) => void} onProblem
 */
function watch(page, onProblem) {
  page.on("pageerror", (error) => onProblem(describeError(error)));
  page.on("error", (error) => onProblem(`the page crashed: ${error.message}`));
  page.on("requestfailed", (request) => onProblem(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) onProblem(`${response.url()}: status ${response.status()}`);
  });
}

/** @param {unknown} error */
export function describeError(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Errors and warnings go to standard error, as Node's console does it.
 * @param {import("puppeteer-core").ConsoleMessage} message
 */
function printMessage(message) {
  const type = message.type();
  const args = message.args();
  if (type === "error" && args.length === 0) return; // The browser's own note of a failed request.
  const text = args.map(describe).join(" ");
  const print = type === "error" || type === "warn" ? console.error : console.log;
  print("%s", text);
}
