// Programs from crates.io and npm that tests need, kept in `target/xtask`.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../consumers/build.js";

const PLACE = join(ROOT, "target/xtask");
const NPM = join(ROOT, "tests/consumers/npm");

/** The last version that the oldest Rust which Crossing supports can build. */
export const TRUNK = "0.21.14";

/** Of the crate wasm-bindgen, the one of the benchmark. */
const SHARED = join(PLACE, "wasm-bindgen/bin/wasm-bindgen");

/**
 * The folder of a crate's program. It is built when it is missing, which takes minutes.
 * @param {string} name
 * @param {string} version
 */
export function fromCrate(name, version) {
  const place = join(PLACE, name, version);
  // cargo makes the file when it begins, and writes into it when it ends.
  const list = join(place, ".crates.toml");
  if (!existsSync(list) || !readFileSync(list, "utf8").includes(`"${name} ${version} `)) {
    const args = ["install", "--quiet", "--locked", name, "--version", version, "--root", place];
    execFileSync("cargo", args, { stdio: "inherit" });
  }
  return join(place, "bin");
}

/**
 * The folder of wasm-bindgen's tool for a package: Cargo.lock says the version, and no other reads the .wasm.
 * @param {string} directory
 */
export function wasmBindgen(directory) {
  const lock = readFileSync(join(directory, "Cargo.lock"), "utf8");
  const version = /name = "wasm-bindgen"\nversion = "(.*)"/.exec(lock)?.[1];
  if (!version) throw new Error(`${directory} does not depend on wasm-bindgen`);
  const isIt = existsSync(SHARED) && execFileSync(SHARED, ["--version"], { encoding: "utf8" }).trim().endsWith(` ${version}`);
  return isIt ? dirname(SHARED) : fromCrate("wasm-bindgen-cli", version);
}

/**
 * The npm packages of `tests/consumers/npm`, installed: the folder that has their `node_modules`. Its name tells which, so that
 * tests that begin at the same time share it.
 */
export function npmPackages() {
  const lock = readFileSync(join(NPM, "package-lock.json"));
  const place = join(PLACE, `npm-consumers-${createHash("sha256").update(lock).digest("hex").slice(0, 8)}`);
  if (!existsSync(place)) {
    const partial = `${place}-${process.pid}`;
    mkdirSync(partial, { recursive: true });
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) copyFileSync(join(NPM, file), join(partial, file));
    // Not `ci`, for which the lock would have to know the optional packages of all systems.
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: partial, stdio: ["ignore", "ignore", "inherit"] });
    try {
      renameSync(partial, place);
    } catch (error) {
      // Another test was faster.
      rmSync(partial, { recursive: true });
      if (!existsSync(place)) throw error;
    }
  }
  return place;
}

/** The folder of their programs. */
export const npmPrograms = () => join(npmPackages(), "node_modules/.bin");
