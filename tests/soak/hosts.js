// Where a soak runs: in this process, or in the page of a browser.

import { setFlagsFromString } from "node:v8";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { describeError, withPage } from "../../xtask/hosts/browser.js";
import { serve } from "../../xtask/hosts/server.js";
import * as phases from "./phases.js";

/**
 * @typedef {object} Host
 * @property {(milliseconds: number) => Promise<void>} work
 * @property {() => Promise<ReturnType<typeof phases.look> & { heap: number | null }>} look after everything was collected
 */

/**
 * @typedef {object} Options
 * @property {string} host
 * @property {string} program of a browser
 * @property {string} wasm a path from the root of the repository
 * @property {string} runtime another
 * @property {boolean} unwinds
 * @property {number} timeout milliseconds for all
 */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * @param {Options} options
 * @param {(host: Host) => Promise<boolean>} act
 */
export function withHost(options, act) {
  return options.host === "node" ? withNode(options, act) : withBrowser(options, act);
}

/**
 * @param {Options} options
 * @param {(host: Host) => Promise<boolean>} act
 */
async function withNode({ wasm, runtime, unwinds }, act) {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  const address = new URL(`${runtime}/`, pathToFileURL(ROOT)).href;
  const soak = await phases.start(address, await readFile(new URL(wasm, pathToFileURL(ROOT))), unwinds);
  const collect = async () => {
    for (let time = 0; time < 4; time++) {
      await phases.settle();
      gc();
    }
  };
  return act({
    work: (milliseconds) => phases.work(soak, milliseconds),
    look: async () => {
      await collect();
      return { ...phases.look(soak), heap: process.memoryUsage().heapUsed };
    },
  });
}

/**
 * @param {Options} options
 * @param {(host: Host) => Promise<boolean>} act
 */
async function withBrowser({ host, program, wasm, runtime, unwinds, timeout }, act) {
  const server = await serve({ "/": ROOT });
  const note = (/** @type {string} */ text) => console.error("# %s", text);
  try {
    return await withPage({ name: host, program }, timeout, note, async (page) => {
      await page.goto(`${server.origin}/tests/soak/page.html`);
      await page.evaluate(
        async (wasm, runtime, unwinds) => {
          const address = "/tests/soak/phases.js";
          const phases = await import(address);
          const bytes = await (await fetch(`/${wasm}`)).arrayBuffer();
          const soak = await phases.start(`/${runtime}/`, bytes, unwinds);
          Object.assign(globalThis, { phases, soak });
        },
        wasm,
        runtime,
        unwinds,
      );
      return act(await inPage(page, host === "chromium"));
    });
  } catch (error) {
    console.error(describeError(error));
    return false;
  } finally {
    server.close();
  }
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {boolean} isChromium whose collector can be called and whose heap can be seen
 * @returns {Promise<Host>}
 */
async function inPage(page, isChromium) {
  const call = (/** @type {string} */ name, /** @type {unknown} */ argument) =>
    page.evaluate((name, argument) => /** @type {any} */ (globalThis).phases[name](/** @type {any} */ (globalThis).soak, argument), name, argument);
  const devTools = isChromium ? await page.createCDPSession() : undefined;
  const collect = async () => {
    await call("settle", undefined);
    await (devTools ? devTools.send("HeapProfiler.collectGarbage") : call("press", undefined));
  };
  const heap = async () => (devTools ? (await devTools.send("Runtime.getHeapUsage")).usedSize : null);
  return {
    work: (milliseconds) => call("work", milliseconds),
    look: async () => {
      for (let time = 0; time < 4; time++) await collect();
      return { ...(await call("look", undefined)), heap: await heap() };
    },
  };
}
