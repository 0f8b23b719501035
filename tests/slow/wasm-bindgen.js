// wasm-bindgen's tool, of the version that the programs here are built with.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../consumers/build.js";

const PLACE = join(ROOT, "target/xtask/wasm-bindgen");
const VERSION = "0.2.130";

export const TOOL = join(PLACE, "bin/wasm-bindgen");

if (!existsSync(TOOL)) {
  const args = ["install", "--quiet", "--locked", "wasm-bindgen-cli", "--version", VERSION, "--root", PLACE];
  execFileSync("cargo", args, { stdio: "inherit" });
}
