// Deno and Bun, where they are not on `PATH`: from npm.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./build.js";

const DIRECTORY = join(ROOT, "target", "hosts");
const BIN = join(DIRECTORY, "node_modules", ".bin");
const VERSIONS = { deno: "^2.9.0", bun: "^1.4.0" };

/** `PATH` with the tool that is tested and with both hosts. Without the network only with those that are there. */
export function pathWithHosts() {
  const isThere = Object.keys(VERSIONS).every((host) => isOnPath(host) || existsSync(join(BIN, host)));
  if (!isThere) {
    mkdirSync(DIRECTORY, { recursive: true });
    writeFileSync(join(DIRECTORY, "package.json"), JSON.stringify({ private: true, dependencies: VERSIONS }));
    spawnSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: DIRECTORY, stdio: "ignore" });
  }
  return [join(ROOT, "target", "debug"), process.env.PATH, BIN].join(":");
}

/** @param {string} program a name @param {string} [path] */
export function isOnPath(program, path = process.env.PATH) {
  return spawnSync("/bin/sh", ["-c", 'command -v "$0"', program], { env: { PATH: path } }).status === 0;
}
