// What `cargo crossing build` makes works in bundlers: as a file and as a package, developed and built, without a warning.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";

import { launch } from "../../../xtask/hosts/browser.js";
import { serve } from "../../../xtask/hosts/server.js";
import { BUNDLERS, assertNoWarning, freePort, project, setUp, start } from "./projects.js";

const PROGRAM = process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium";
const TIMEOUT = 60_000;
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const ALL = ["Hello, Ada!", 3, 42, "started", "said", true, "PanicError"];
const ANY = Object.keys(BUNDLERS).filter((name) => name !== "esbuild, hashed");
/** What a main script shows, and for which bundlers it is. */
const MAINS = {
  "file.js": { shows: ALL, bundlers: ANY },
  "dependency.js": { shows: ALL, bundlers: ANY },
  "load.js": { shows: [3, 42], bundlers: ANY },
  "hashed.js": { shows: ALL, bundlers: ["esbuild, hashed"] },
  "workers.js": { shows: [3, "Hello, Ada!"], bundlers: ["vite", "webpack"] },
};

/** @type {Awaited<ReturnType<typeof launch>>} */
let chromium;

/**
 * What a page shows in the end; it may say nothing on its console but what the development server does.
 * @param {string} address
 */
async function shown(address) {
  const page = await chromium.browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (!/^\[(vite|webpack-dev-server|HMR)\]/.test(message.text())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.title !== "", { timeout: TIMEOUT / 4 }).catch((error) => problems.push(String(error)));
    const title = await page.title();
    assert.deepEqual(problems, [], `${title} ${problems}`);
    return JSON.parse(title);
  } finally {
    await page.close();
  }
}

/** What a bundler does not write itself. */
function writePage(/** @type {string} */ directory) {
  const out = join(directory, "out");
  mkdirSync(out, { recursive: true });
  if (!existsSync(join(out, "index.html"))) {
    cpSync(join(directory, "index.html"), join(out, "index.html"));
    cpSync(join(directory, "public"), out, { recursive: true });
  }
  return out;
}

/**
 * The .wasm, for a bundler that does not find it by itself.
 * @param {string} bundler
 * @param {string} directory
 */
const more = (bundler, directory) => {
  const places = ["dist", "node_modules/@crossing-tests/bundled", "."];
  const place = places.find((place) => existsSync(join(directory, place, "bundled.wasm")));
  return bundler === "esbuild" ? [`${place}/bundled.wasm`] : [];
};

/**
 * Serves what is built.
 * @param {string} directory
 * @param {boolean} strictly
 */
function serveBuilt(directory, strictly) {
  return serve({ "/sub/": writePage(directory) }, (_, response) => {
    if (strictly) response.setHeader("content-security-policy", POLICY);
    return false;
  });
}

suite("bundlers", { skip: existsSync(PROGRAM) ? false : `there is no ${PROGRAM}` }, () => {
  before(async () => {
    setUp();
    chromium = await launch({ name: "chromium", program: PROGRAM }, TIMEOUT);
  });
  after(() => chromium?.close());

  test("without its word about the optimizer Vite 5 is told what to write", { timeout: TIMEOUT }, async () => {
    const directory = project("told", "debug", "dependency.js");
    const port = await freePort();
    const [program, ...args] = BUNDLERS["vite 5"].serve(port).slice(0, -2);
    const serving = start(directory, [program ?? "", ...args]);
    try {
      const address = `http://127.0.0.1:${port}/`;
      await serving.until(() => fetch(address).then(({ ok }) => ok, () => false));
      await assert.rejects(shown(address), /Vite moved the package away from it: name it in `optimizeDeps\.exclude`/);
    } finally {
      await serving.stop();
    }
  });

  for (const [main, { shows, bundlers }] of Object.entries(MAINS)) {
    for (const bundler of bundlers) {
      const program = BUNDLERS[bundler];
      const name = `${main.replace(".js", "")} with ${bundler}`;
      const place = name.replaceAll(/[ ,]+/g, "-");

      test(`${name}, built`, { timeout: TIMEOUT }, async () => {
        const directory = project(place, "release", main);
        const building = start(directory, [...program.build, ...more(bundler, directory)]);
        assert.equal(await building.ended, 0, building.said());
        assertNoWarning(building.said());
        const server = await serveBuilt(directory, main !== "load.js" && main !== "workers.js");
        try {
          assert.deepEqual(await shown(`${server.origin}/sub/index.html`), shows);
        } finally {
          server.close();
        }
      });

      test(`${name}, in development`, { timeout: TIMEOUT }, async () => {
        const directory = project(place, "debug", main);
        if (!bundler.startsWith("vite")) writePage(directory);
        const port = await freePort();
        const serving = start(directory, [...program.serve(port), ...more(bundler, directory)]);
        const beside = program.written && (await serveBuilt(directory, false));
        const address = beside ? `${beside.origin}/sub/index.html` : `http://127.0.0.1:${port}/`;
        try {
          const answers = () => fetch(address).then(({ ok }) => ok, () => false);
          await serving.until(() => (program.written ? program.written.test(serving.said()) : answers()));
          assert.deepEqual(await shown(address), shows);
          assertNoWarning(serving.said());
        } finally {
          await serving.stop();
          beside?.close();
        }
      });
    }
  }
});
