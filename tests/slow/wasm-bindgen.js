// wasm-bindgen's tool, of the version that a program here is built with: another refuses the program.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../consumers/build.js";

const PLACE = join(ROOT, "target/xtask/wasm-bindgen");

/** The program of a version. That of the benchmark may be it. */
function tool(/** @type {string} */ version) {
  const [shared, own] = [PLACE, join(PLACE, version)].map((place) => join(place, "bin/wasm-bindgen"));
  if (existsSync(shared) && execFileSync(shared, ["--version"], { encoding: "utf8" }).trim() === `wasm-bindgen ${version}`) {
    return shared;
  }
  if (!existsSync(own)) {
    const args = ["install", "--quiet", "--locked", "wasm-bindgen-cli", "--version", version, "--root", join(PLACE, version)];
    execFileSync("cargo", args, { stdio: "inherit" });
  }
  return own;
}

/**
 * The program for a package that was built: its Cargo.lock says the version.
 * @param {string} directory
 */
export function toolOf(directory) {
  const lock = readFileSync(join(directory, "Cargo.lock"), "utf8");
  const version = /name = "wasm-bindgen"\nversion = "(.*)"/.exec(lock)?.[1];
  if (!version) throw new Error(`${directory} does not depend on wasm-bindgen`);
  return tool(version);
}
