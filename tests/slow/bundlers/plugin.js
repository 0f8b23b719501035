// The plugin for Vite: builds a crate, reloads the page after each change, shows why a build failed, and fails with it in production.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { after, before, suite, test } from "node:test";

import { launch } from "../../../xtask/hosts/browser.js";
import { serve } from "../../../xtask/hosts/server.js";
import { ROOT } from "../../consumers/build.js";
import { CONSUMER, PLACE, assertNoWarning, crossing, env, freePort, project, run, setUp, start } from "./projects.js";

const PROGRAM = process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium";
const TIMEOUT = 120_000;
const PLUGIN = join(ROOT, "packages/vite-plugin-crossing");
const VITES = { "vite 8": "vite", "vite 5": "vite5" };

/** @type {Awaited<ReturnType<typeof launch>>} */
let chromium;

/**
 * A crate, and a page of Vite's in a folder of it, in a directory with a space.
 * @param {string} name
 */
function app(name) {
  const directory = join(PLACE, `plugin ${name}`);
  const web = join(directory, "web");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(web, { recursive: true });
  for (const file of ["Cargo.toml", "Cargo.lock", "src"]) cpSync(join(CONSUMER, file), join(directory, file), { recursive: true });
  const rust = join(directory, "src/lib.rs");
  const manifest = join(directory, "Cargo.toml");
  const own = readFileSync(manifest, "utf8").replace("../../../crates", join(ROOT, "crates"));
  // A name of its own: all share a target directory.
  writeFileSync(manifest, own.replace('name = "bundled"', `name = "${name.replaceAll(" ", "-")}"`));
  for (const file of ["index.html", "public", "check.js"]) cpSync(join(CONSUMER, "page", file), join(web, file), { recursive: true });
  cpSync(join(CONSUMER, "page/dependency.js"), join(web, "main.js"));
  writeFileSync(join(web, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(
    join(web, "vite.config.js"),
    `import crossing from ${JSON.stringify(join(PLUGIN, "index.js"))};\nexport default { plugins: [crossing({ crate: ".." })] };\n`,
  );
  const good = readFileSync(rust, "utf8");
  return { directory, web, write: (/** @type {string} */ from, to = from) => writeFileSync(rust, good.replace(from, to)) };
}

/** @param {string} vite @param {string[]} args */
const command = (vite, ...args) => [join(PLACE, "node_modules", vite, "bin/vite.js"), ...args];

/** @param {string} web @param {string} vite */
async function development(web, vite) {
  const port = await freePort();
  const serving = start(web, command(vite, "--port", port, "--strictPort", "--host", "127.0.0.1"));
  const address = `http://127.0.0.1:${port}/`;
  await serving.until(() => fetch(address).then(({ ok }) => ok, () => false));
  const page = await chromium.browser.newPage();
  await page.goto(address);
  return {
    page,
    serving,
    shows: (/** @type {string} */ text) => page.waitForFunction((text) => document.title.includes(text), { timeout: TIMEOUT / 4 }, text),
    overlay: () => page.evaluate(() => document.querySelector("vite-error-overlay")?.shadowRoot?.textContent),
    async stop() {
      await page.close();
      await serving.stop();
    },
  };
}

suite("vite-plugin-crossing", { skip: existsSync(PROGRAM) ? false : `there is no ${PROGRAM}` }, () => {
  before(async () => {
    setUp();
    // Vite finds `cargo crossing` as users have it.
    env.PATH = `${dirname(crossing)}${delimiter}${env.PATH}`;
    chromium = await launch({ name: "chromium", program: PROGRAM }, TIMEOUT);
  });
  after(() => chromium?.close());

  for (const [name, vite] of Object.entries(VITES)) {
    test(`${name} reloads, shows an error, and goes on`, { timeout: TIMEOUT }, async () => {
      const { web, write } = app(`dev ${name}`);
      const { page, serving, shows, overlay, stop } = await development(web, vite);
      try {
        await shows("Hello, Ada!");
        const isReload = () => page.evaluate(() => performance.getEntriesByType("navigation").some(({ type }) => type === "reload"));
        assert.equal(await isReload(), false);
        write("Hello, {name}", "Olá, {name}");
        await shows("Olá, Ada!");
        // What is not Rust's is not reloaded by the plugin.
        const loads = () => page.evaluate(() => performance.timeOrigin);
        const before = await loads();
        writeFileSync(join(web, "notes.txt"), "nothing");
        assertNoWarning(serving.said());

        write('"Hello, {name}"', "7");
        await page.waitForSelector("vite-error-overlay", { timeout: TIMEOUT / 4 });
        const shown = (await overlay()) ?? "";
        assert.match(shown, /\[plugin:vite-plugin-crossing\] format argument must be a string literal/);
        assert.match(shown, /plugin dev vite \d\/src\/lib\.rs:15:\d+/);
        assert.match(shown, /--> src\/lib\.rs:15/);
        assert.equal(await loads(), before);
        if (process.env.CROSSING_SCREENSHOTS) await page.screenshot({ path: join(process.env.CROSSING_SCREENSHOTS, `${vite}.png`) });
        await page.reload();
        await page.waitForSelector("vite-error-overlay", { timeout: TIMEOUT / 4 });

        // What was there before the mistake.
        write("Hello, {name}", "Olá, {name}");
        await page.waitForFunction(() => !document.querySelector("vite-error-overlay"), { timeout: TIMEOUT / 4 });
        await shows("Olá, Ada!");
      } finally {
        await stop();
      }
    });

    test(`${name} starts with an error`, { timeout: TIMEOUT }, async () => {
      const { web, write } = app(`broken ${name}`);
      write('"Hello, {name}"', "7");
      const { page, shows, overlay, stop } = await development(web, vite);
      try {
        await page.waitForSelector("vite-error-overlay", { timeout: TIMEOUT / 4 });
        assert.match((await overlay()) ?? "", /src\/lib\.rs:15/);
        write("");
        await shows("Hello, Ada!");
      } finally {
        await stop();
      }
    });

    test(`${name} builds for production, or says why not`, { timeout: TIMEOUT }, async () => {
      const { web, write } = app(`build ${name}`);
      const build = command(vite, "build", "--base", "/sub/");
      const building = start(web, build);
      assert.equal(await building.ended, 0, building.said());
      assertNoWarning(building.said());
      const server = await serve({ "/sub/": join(web, "dist") }, (_, response) => {
        response.setHeader("content-security-policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
        return false;
      });
      const page = await chromium.browser.newPage();
      try {
        await page.goto(`${server.origin}/sub/index.html`);
        await page.waitForFunction(() => document.title.startsWith('["Hello, Ada!"'), { timeout: TIMEOUT / 4 });
      } finally {
        await page.close();
        server.close();
      }

      write('"Hello, {name}"', "7");
      const failing = start(web, build);
      assert.equal(await failing.ended, 1, failing.said());
      assert.match(failing.said(), /error during build:[^]+vite-plugin-crossing\] [^]+ --> src\/lib\.rs:15/);
    });

    test(`${name} builds for a server`, { timeout: TIMEOUT }, async () => {
      const { web } = app(`ssr ${name}`);
      const script = 'import { create } from "@crossing-tests/bundled";\ncreate().then((app) => console.log(app.greeting("server")));\n';
      writeFileSync(join(web, "server.js"), script);
      const building = start(web, command(vite, "build", "--ssr", "server.js"));
      assert.equal(await building.ended, 0, building.said());
      assertNoWarning(building.said());
      assert.equal(run(web, process.execPath, "dist/server.js"), "Hello, server!\n");
    });
  }

  test("an installed package needs no word about the optimizer of older Vites", { timeout: TIMEOUT }, async () => {
    const web = project("plugin-installed", "release", "dependency.js");
    const config = `import crossing from ${JSON.stringify(join(PLUGIN, "index.js"))};\nexport default { plugins: [crossing()] };\n`;
    writeFileSync(join(web, "vite.config.js"), config);
    const { shows, stop } = await development(web, "vite5");
    await shows("Hello, Ada!").finally(stop);
  });

  test("its types are right", () => {
    const directory = join(PLACE, "types");
    mkdirSync(directory, { recursive: true });
    cpSync(join(CONSUMER, "tools/tsconfig.json"), join(directory, "tsconfig.json"));
    run(ROOT, process.execPath, "node_modules/typescript/bin/tsc", "-p", join(directory, "tsconfig.json"));
  });
});
