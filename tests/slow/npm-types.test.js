// `bindings` and `check` over popular npm packages: what is declared of them compiles, and fits them. It needs the network.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";

import { ROOT } from "../consumers/build.js";

const PACKAGES = {
  chalk: "5.6.2",
  clsx: "2.1.1",
  dayjs: "1.11.23",
  eventemitter3: "5.0.4",
  immer: "11.2.10",
  mitt: "3.0.1",
  nanoid: "5.1.16",
  "p-limit": "7.3.3",
  semver: "7.8.6",
  uuid: "14.0.3",
  yaml: "2.9.1",
};
/** Types that are packages of their own. */
const TYPES = { "@types/semver": "7.8.0" };

const DIRECTORY = join(ROOT, "target/npm-types");
const TARGET_DIR = join(ROOT, "target/wasm");

const MANIFEST = `[package]
name = "npm-types"
version = "0.0.0"
edition = "2024"

[workspace]

[lib]
crate-type = ["cdylib"]

[dependencies]
crossing = { path = "../../crates/crossing" }
`;

/** Imports that do not fit, of packages that others do fit. */
const MISTAKES = `
mod mistakes {
    use crossing::prelude::*;
    #[js_import("nanoId", "Nanoid")]
    fn misspelled() -> String;
    #[js_import("customAlphabet", "Nanoid")]
    fn no_argument() -> JsObject;
    #[js_import("validate", "Uuid")]
    fn wrong_result(id: &str) -> f64;
}
`;

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, ...args) {
  return spawnSync(program, args, { cwd: DIRECTORY, encoding: "utf8" });
}

/** @param {string[]} args */
function crossing(...args) {
  const manifest = join(ROOT, "Cargo.toml");
  return run("cargo", "run", "--quiet", "--manifest-path", manifest, "-p", "cargo-crossing", "--", "crossing", ...args);
}

/** @param {string} name of a package */
const moduleOf = (name) => name.replace("-", "_");

/**
 * Builds a crate with these modules, and checks it.
 * @param {string} more
 * @returns {any[]} the lines of `check`
 */
function check(more) {
  const names = Object.keys(PACKAGES);
  const known = names.map((name) => `    crossing::JsHost::import(${moduleOf(name)}::MODULE, "${name}").await?;\n`);
  const source = `#![allow(dead_code)]\n${names.map((name) => `mod ${moduleOf(name)};\n`).join("")}
async fn hosts() -> Result<(), crossing::JsError> {\n${known.join("")}    Ok(())\n}\n${more}`;
  writeFileSync(join(DIRECTORY, "src/lib.rs"), source);
  const built = run("cargo", "build", "--quiet", "--target", "wasm32-unknown-unknown", "--target-dir", TARGET_DIR);
  assert.equal(built.status, 0, built.stderr);
  const wasm = join(TARGET_DIR, "wasm32-unknown-unknown/debug/npm_types.wasm");
  const { stdout } = crossing("check", "--wasm", wasm, "--message-format", "json");
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

suite("npm packages", () => {
  before(() => {
    rmSync(DIRECTORY, { recursive: true, force: true });
    mkdirSync(join(DIRECTORY, "src"), { recursive: true });
    writeFileSync(join(DIRECTORY, "Cargo.toml"), MANIFEST);
    const dependencies = { ...PACKAGES, ...TYPES };
    writeFileSync(join(DIRECTORY, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
    const installed = run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent");
    assert.equal(installed.status, 0, installed.stderr);
  });

  for (const name of Object.keys(PACKAGES)) {
    test(`${name} has declarations`, () => {
      const { stderr, status } = crossing("bindings", name, "-o", `src/${moduleOf(name)}.rs`);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /Declared \d+ exports? of /);
    });
  }

  test("the declarations compile, and `check` finds nothing wrong with them", () => {
    const lines = check("");
    assert.deepEqual(lines.slice(0, -1), []);
    assert.ok(lines[0].imports > 250 && lines[0].modules === Object.keys(PACKAGES).length, JSON.stringify(lines));
  });

  test("`check` finds what is wrong with others", () => {
    const found = check(MISTAKES).filter(({ reason }) => reason === "crossing-finding");
    assert.deepEqual(
      found.map(({ code, import: path }) => [code, path]),
      [
        ["CX4003", "npm_types::mistakes::misspelled"],
        ["CX4005", "npm_types::mistakes::no_argument"],
        ["CX4009", "npm_types::mistakes::wrong_result"],
      ],
    );
  });
});
