// What npm publishes: the library that `cargo crossing new` makes, judged, and installed by those who use it; and what we publish ourselves.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, suite, test } from "node:test";

import { launch } from "../../xtask/hosts/browser.js";
import { serve } from "../../xtask/hosts/server.js";
import { ROOT } from "../consumers/build.js";
import { assertNoWarning, freePort, start } from "./bundlers/projects.js";
import { until } from "./page.js";
import { crossing, env, make } from "./templates.js";
import { npmPackages } from "./tools.js";

const CHROMIUM = process.env.CROSSING_CHROMIUM ?? "/usr/bin/chromium";
const TIMEOUT = 120_000;

const IMPORT = `import { create } from "word-count";\n`;
const USE = `const { countWords, longestWord } = await create();\n`;
const SAY = `console.log(countWords("one two three"), longestWord("a word"));\n`;
const SAID = "3 word\n";
const IN_PAGE = `${IMPORT}${USE}document.title = \`\${countWords("one two three")} \${longestWord("a word")}\`;\n`;

/** @type {string} */
let tools;
/** Packed, by name. @type {Record<string, string>} */
const packed = {};
/** Where everything lies. @type {string} */
let place;

/**
 * @param {string} cwd
 * @param {string} program
 * @param {string[]} args
 */
function run(cwd, program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  return { status, stdout, said: stdout + stderr };
}

/** A program of `tests/consumers/npm`. */
const tool = (/** @type {string} */ name) => join(tools, "node_modules/.bin", name);

/**
 * A project that has installed the library, with these files.
 * @param {string} name
 * @param {string} profile
 * @param {Record<string, string>} files
 */
function project(name, profile, files) {
  const directory = join(place, `${name}-${profile}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  writeFileSync(join(directory, "package.json"), `{ "private": true, "type": "module" }\n`);
  execFileSync("npm", ["install", "--offline", "--silent", packed[profile] ?? ""], { cwd: directory, env });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  return directory;
}

/** What npm would publish of a directory. */
function pack(/** @type {string} */ directory, /** @type {string} */ name) {
  const to = join(place, name);
  mkdirSync(to);
  const file = execFileSync("npm", ["pack", "--silent", "--pack-destination", to], { cwd: directory, env, encoding: "utf8" });
  packed[name] = join(to, file.trim());
}

suite("npm packages", () => {
  before(() => {
    tools = npmPackages();
    const library = make("library", "word-count");
    place = dirname(library);
    for (const [profile, flags] of Object.entries({ debug: [], release: ["--release"] })) {
      crossing(library, "build", "--quiet", ...flags);
      pack(join(library, "dist"), profile);
    }
    pack(join(ROOT, "crates/cargo-crossing/js"), "runtime");
    pack(join(ROOT, "packages/vite-plugin-crossing"), "plugin");
  });

  for (const name of ["debug", "release", "runtime", "plugin"]) {
    test(`${name}: publint and arethetypeswrong have nothing to say`, () => {
      const linted = run(place, tool("publint"), packed[name] ?? "", "--strict");
      assert.match(linted.said, /^All good!$/m);
      const { status, said } = run(place, tool("attw"), packed[name] ?? "", "--profile", "esm-only", "--format", "json");
      assert.equal(status, 0, said);
      assert.deepEqual(Object.keys(JSON.parse(said).problems), ["CJSResolvesToESM"], "which the profile leaves out");
    });
  }

  for (const profile of ["debug", "release"]) {
    test(`${profile}: Node, Deno and Bun`, () => {
      const directory = project("script", profile, {
        "module.js": IMPORT + USE + SAY,
        "later.cjs": `import("word-count").then(async ({ create }) => {\n${USE}${SAY}});\n`,
        "required.cjs": `const { create } = require("word-count");\n(async () => {\n${USE}${SAY}})();\n`,
      });
      const node = process.execPath;
      assert.equal(run(directory, node, "module.js").said, SAID);
      assert.equal(run(directory, node, "later.cjs").said, SAID);
      const required = run(directory, node, "required.cjs");
      // From Node 20.19 and 22.12 on `require` takes modules, some versions with a warning.
      if ("require_module" in process.features && process.features.require_module) {
        assert.equal(required.stdout, SAID, required.said);
      } else {
        assert.match(required.said, /ERR_REQUIRE_ESM/);
      }
      assert.equal(run(directory, tool("deno"), "run", "--allow-read", "module.js").said, SAID);
      assert.equal(run(directory, tool("bun"), "module.js").said, SAID);
    });

    test(`${profile}: TypeScript`, () => {
      const directory = project("typescript", profile, {
        "main.ts": `${IMPORT}${USE}const count: number = countWords("one");\n// @ts-expect-error: a text\ncountWords(count);\nconsole.log(longestWord("a"));\n`,
      });
      for (const [kind, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
        const compilerOptions = { strict: true, noEmit: true, target: "es2022", types: [], module: kind, moduleResolution: resolution };
        writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
        const { status, said } = run(directory, tool("tsc"));
        assert.equal(status, 0, said);
      }
    });

    test(`${profile}: Vite, in Chromium`, { timeout: TIMEOUT, skip: !existsSync(CHROMIUM) }, async () => {
      const page = `<!doctype html>\n<title></title>\n<link rel="icon" href="data:," />\n<script type="module" src="/main.js"></script>\n`;
      const directory = project("vite", profile, { "index.html": page, "main.js": IN_PAGE });
      const vite = join(tools, "node_modules/vite/bin/vite.js");
      const port = await freePort();
      const developed = start(directory, [vite, "--port", port, "--strictPort", "--host", "127.0.0.1"]);
      try {
        await developed.until(() => /Local:.*http/.test(developed.said()));
        await showsIts(`http://127.0.0.1:${port}/`);
        assertNoWarning(developed.said());
      } finally {
        await developed.stop();
      }
      const { status, said } = run(directory, process.execPath, vite, "build");
      assert.equal(status, 0, said);
      assertNoWarning(said);
      const server = await serve({ "/": join(directory, "dist") });
      try {
        await showsIts(`${server.origin}/index.html`);
      } finally {
        server.close();
      }
    });
  }
});

/** The page calls the exports, and nothing is wrong. */
async function showsIts(/** @type {string} */ address) {
  const { browser, close } = await launch({ name: "chromium", program: CHROMIUM }, TIMEOUT);
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.text().startsWith("[vite]") || problems.push(message.text()));
    await page.goto(address);
    await until(page, () => document.title !== "");
    assert.equal(await page.title(), SAID.trim());
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
}
