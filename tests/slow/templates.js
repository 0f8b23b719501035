// What the tests of templates share: the tool, packages made with it, and servers that it starts.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CARGO = process.env.CROSSING_WASM_CARGO ?? "cargo";

/** A directory outside of the repository, so that nothing of it is found by chance. */
const directory = mkdtempSync(join(tmpdir(), "crossing-templates-"));
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

export const env = {
  ...process.env,
  CARGO,
  // One for all, kept between runs: the crate is built once.
  CARGO_TARGET_DIR: join(ROOT, "target/templates"),
  CARGO_TERM_COLOR: "never",
};
const { CROSSING_WASM_RUSTC: rustc } = process.env;
if (rustc) Object.assign(env, { RUSTC: rustc, PATH: `${dirname(rustc)}:${process.env.PATH}` });
// How Node's test runner marks its children.
delete (/** @type {NodeJS.ProcessEnv} */ (env).NODE_TEST_CONTEXT);

/** The folder of the tool, which is built. */
export const TOOLS = (() => {
  execFileSync("cargo", ["build", "--quiet", "--package", "cargo-crossing"], { cwd: ROOT, stdio: "inherit" });
  return join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug");
})();
const tool = join(TOOLS, "cargo-crossing");

/**
 * `cargo crossing …`; an exit code other than 0 is an error.
 * @param {string} cwd
 * @param {string[]} args
 */
export function crossing(cwd, ...args) {
  return execFileSync(tool, ["crossing", ...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/**
 * A package made from a template.
 * @param {string} template
 * @param {string} name
 */
export function make(template, name) {
  crossing(directory, "new", name, "--template", template, "--path", ROOT);
  return join(directory, name);
}

/**
 * `cargo crossing run` of a page: its address, and what ends it as Ctrl-C does and gives its exit code.
 * @param {string} cwd
 * @param {string[]} args
 */
export async function run(cwd, ...args) {
  const child = spawn(tool, ["crossing", "run", "--port", "0", ...args], { cwd, env, stdio: ["ignore", "pipe", "ignore"] });
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`cargo crossing run ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    address,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}
