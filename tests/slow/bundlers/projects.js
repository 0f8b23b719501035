// What the tests of bundlers share: the bundlers themselves, projects for them, and the programs that build and serve these.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ROOT, environment } from "../../consumers/build.js";

export const CONSUMER = join(ROOT, "tests/consumers/bundlers");
/** Bundlers, and below it projects that use them. */
export const PLACE = join(ROOT, "target/bundlers");
const { CROSSING_WASM_CARGO, CROSSING_WASM_RUSTC } = process.env;

/** @type {NodeJS.ProcessEnv} */
export const env = { ...environment(CROSSING_WASM_CARGO ?? "cargo", CROSSING_WASM_RUSTC), NO_COLOR: "1" };
// How Node's test runner marks its children.
delete env.NODE_TEST_CONTEXT;
delete env.FORCE_COLOR;

/**
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} args
 */
export function run(cwd, program, ...args) {
  return execFileSync(program, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Installs the bundlers, builds the tool and the packages. */
export function setUp() {
  const lock = readFileSync(join(CONSUMER, "tools/package-lock.json"), "utf8");
  const installed = join(PLACE, "installed-lock.json");
  mkdirSync(PLACE, { recursive: true });
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
    cpSync(join(CONSUMER, "tools"), PLACE, { recursive: true });
    run(PLACE, "npm", "install", "--no-audit", "--no-fund");
    writeFileSync(installed, lock);
  }
  run(ROOT, "cargo", "build", "--quiet", "--package", "cargo-crossing");
  for (const [profile, flags] of Object.entries({ debug: [], release: ["--release"] })) {
    const module = join(PLACE, `dist-${profile}`);
    run(CONSUMER, crossing, "crossing", "build", "--quiet", "--out-dir", module, ...flags);
    pack(module, profile);
  }
  pack(join(ROOT, "crates/cargo-crossing/js"), "runtime");
}

/** The tool. */
export const crossing = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/cargo-crossing");

/**
 * What npm would publish.
 * @param {string} directory
 * @param {string} name
 */
function pack(directory, name) {
  const file = run(directory, "npm", "pack", "--silent", "--pack-destination", PLACE).trim();
  cpSync(join(PLACE, file), join(PLACE, `${name}.tgz`));
}

/**
 * A fresh project.
 * @param {string} name
 * @param {"debug" | "release"} profile of the module
 * @param {string} main its script, a file of `page`
 */
export function project(name, profile, main) {
  const directory = join(PLACE, name);
  rmSync(directory, { recursive: true, force: true });
  cpSync(join(CONSUMER, "page"), directory, { recursive: true });
  cpSync(join(directory, main), join(directory, "main.js"));
  writeFileSync(join(directory, "package.json"), '{ "private": true, "type": "module" }\n');
  if (main === "file.js") {
    cpSync(join(PLACE, `dist-${profile}`), join(directory, "dist"), { recursive: true });
  } else {
    cpSync(join(PLACE, `dist-${profile}/bundled.wasm`), join(directory, "bundled.wasm"));
    const packages = [profile, "runtime"].map((name) => join(PLACE, `${name}.tgz`));
    run(directory, "npm", "install", "--no-audit", "--no-fund", "--offline", ...packages);
  }
  return directory;
}

/** @param {string} name of a package, and a file in it */
const bin = (name) => join(PLACE, "node_modules", name);

/**
 * How a bundler is called, in a project.
 * @typedef {object} Bundler
 * @property {string[]} build into `out`
 * @property {(port: string) => string[]} serve
 * @property {RegExp} [written] what it says when it has written `out`, if it is no server itself
 */

/** @param {readonly string[]} flags */
const esbuild = (...flags) => {
  const both = [bin("esbuild/bin/esbuild"), "main.js", "--bundle", "--format=esm", "--outdir=out", ...flags];
  return {
    build: [...both, "--minify"],
    serve: (/** @type {string} */ port) => [...both, "--servedir=out", `--serve=127.0.0.1:${port}`],
  };
};

/** @param {string} name @param {readonly string[]} flags */
const vite = (name, ...flags) => ({
  build: [bin(`${name}/bin/vite.js`), "build", "--base", "/sub/", "--outDir", "out", "--emptyOutDir", ...flags],
  serve: (/** @type {string} */ port) => [bin(`${name}/bin/vite.js`), "--port", port, "--strictPort", ...HOST, ...flags],
});
const HOST = ["--host", "127.0.0.1"];

/** @type {Record<string, Bundler>} */
export const BUNDLERS = {
  vite: vite("vite"),
  "vite 5": vite("vite5", "--config", "vite-older.config.js"),
  webpack: {
    build: [bin("webpack-cli/bin/cli.js"), "--mode", "production"],
    serve: (port) => [bin("webpack-cli/bin/cli.js"), "serve", "--mode", "development", "--port", port, ...HOST],
  },
  rollup: {
    build: [bin("rollup/dist/bin/rollup"), "-c"],
    serve: () => [bin("rollup/dist/bin/rollup"), "-c", "--watch", "--no-watch.clearScreen"],
    written: /created .*out/,
  },
  rolldown: {
    build: [bin("rolldown/bin/cli.mjs"), "-c"],
    serve: () => [bin("rolldown/bin/cli.mjs"), "-c", "--watch"],
    written: /Finished|Rebuilt|Built/,
  },
  esbuild: esbuild("--entry-names=[name]", "--loader:.wasm=copy"),
  "esbuild, hashed": esbuild("--loader:.wasm=file"),
};

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/**
 * A program that stays. `said` is all that it has said.
 * @param {string} cwd
 * @param {readonly string[]} command
 */
export function start(cwd, [program = "", ...args]) {
  const isScript = /\.m?js$|\/rollup$/.test(program);
  const [file, all] = isScript ? [process.execPath, [program, ...args]] : [program, args];
  // esbuild ends when its standard input does.
  const child = spawn(file, all, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  return {
    ended,
    said: () => said,
    /** @param {() => boolean | Promise<boolean>} test */
    async until(test) {
      for (let tries = 0; !(await test()); tries += 1) {
        assert.ok(tries < 300 && child.exitCode === null, said);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Nothing that a user would have to read twice. */
export function assertNoWarning(/** @type {string} */ log) {
  assert.doesNotMatch(log, /warn|error|fail|deprecat|⚠|could not|unresolved/i);
}
