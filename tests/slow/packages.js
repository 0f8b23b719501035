// The crates as `cargo package` makes them: unpacked outside of the repository, and the tool installed from them. The checkout
// that they were made of is a copy, which is gone by then.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { environment, ROOT } from "../consumers/build.js";

const CRATES = ["crossing-abi", "crossing-macros", "crossing", "cargo-crossing"];

// The same at each run, since cargo keeps what it builds by the path of the source.
const SPACE = join(tmpdir(), `crossing-packages-${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}`);
const CHECKOUT = join(SPACE, "checkout");
const INSTALLED = join(SPACE, "installed");
/** Where the packages are unpacked. */
export const PACKAGES = join(SPACE, "packages");

const { CROSSING_WASM_CARGO: cargo = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
const plain = environment(cargo, rustc);
/** Of everything that is typed here. Like a user's, but that what is built is kept between runs. */
const env = {
  ...plain,
  CARGO_TARGET_DIR: join(ROOT, "target/packages"),
  PATH: `${join(INSTALLED, "bin")}${delimiter}${plain.PATH}`,
};

/**
 * Runs a command in the shell; an exit code other than 0 is an error.
 * @param {string} command
 * @param {string} cwd
 * @param {string[]} places of programs, before those on PATH
 */
export function type(command, cwd = SPACE, ...places) {
  const given = { ...env, PATH: [...places, env.PATH].join(delimiter) };
  return execFileSync("sh", ["-c", command], { cwd, env: given, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Makes the packages, unpacks them and installs the tool. */
export function install() {
  rmSync(SPACE, { recursive: true, force: true });
  process.on("exit", () => rmSync(SPACE, { recursive: true, force: true }));
  copyCheckout();
  const chosen = CRATES.flatMap((name) => ["--package", name]);
  // What is made is built below, from where it is unpacked.
  const flags = ["--no-verify", "--allow-dirty", "--quiet", "--target-dir", join(SPACE, "made")];
  execFileSync(cargo, ["package", ...chosen, ...flags], { cwd: CHECKOUT, env, stdio: ["ignore", "ignore", "pipe"] });
  rmSync(CHECKOUT, { recursive: true });
  unpack();
  // crossing-abi is in no registry yet.
  const patch = `patch.crates-io.crossing-abi.path=${JSON.stringify(unpacked("crossing-abi"))}`;
  const args = ["install", "--quiet", "--debug", "--path", unpacked("cargo-crossing"), "--root", INSTALLED, "--config", patch];
  // What debuggers read of the tool would be gigabytes.
  const small = { ...env, CARGO_PROFILE_DEV_DEBUG: "0" };
  execFileSync(cargo, args, { cwd: SPACE, env: small, stdio: ["ignore", "ignore", "pipe"] });
}

/** What git keeps or would keep. */
function copyCheckout() {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: ROOT, encoding: "utf8" });
  for (const file of list.split("\0").filter((file) => file && existsSync(join(ROOT, file)))) {
    const target = join(CHECKOUT, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(ROOT, file), target, { verbatimSymlinks: true });
  }
}

function unpack() {
  mkdirSync(PACKAGES);
  const made = join(SPACE, "made/package");
  for (const file of readdirSync(made).filter((file) => file.endsWith(".crate"))) {
    // `m`: files are as old as they are here. All of cargo's are of one day in 2006, and it takes them for unchanged.
    execFileSync("tar", ["-xzmf", join(made, file)], { cwd: PACKAGES });
  }
}

/**
 * The directory of a package.
 * @param {string} name
 */
export function unpacked(name) {
  return join(PACKAGES, readdirSync(PACKAGES).find((entry) => entry.replace(/-\d.*/, "") === name) ?? name);
}

/**
 * The commands that a README says.
 * @param {string} directory
 */
export function commandsOf(directory) {
  const blocks = readFileSync(join(directory, "README.md"), "utf8").matchAll(/```sh\n(.*?)```/gs);
  const lines = [...blocks].flatMap(([, block]) => (block ?? "").trimEnd().split("\n"));
  return lines.map((line) => line.replace(/ +#.*/, ""));
}
