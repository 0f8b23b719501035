// Builds the consumers, each a workspace of its own, and reads what came out.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readContract } from "../../crates/cargo-crossing/js/section.js";

const HERE = dirname(fileURLToPath(import.meta.url));
/** The repository. */
export const ROOT = join(HERE, "..", "..");
/** All consumers share it, so that what they depend on is built once. */
export const TARGET_DIR = join(ROOT, "target", "consumers");
export const WASM = "wasm32-unknown-unknown";

/** Of a cargo that runs us; they would reach the rustc of the cargo that we run. */
const ITS_OWN = /^(CARGO_(?!HOME|NET|HTTP|REGISTR)|RUSTFLAGS$|RUSTDOCFLAGS$|RUSTC_WRAPPER$|OUT_DIR$|TARGET$)/;

/**
 * Runs cargo in a consumer. `CROSSING_WASM_CARGO` and `CROSSING_WASM_RUSTC` say which, where the one on `PATH` cannot
 * build for wasm32.
 * @param {string} consumer
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extra] environment
 */
export function cargo(consumer, args, extra = {}) {
  const { CROSSING_WASM_CARGO: program = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
  const env = { ...environment(program, rustc), ...extra };
  const options = { cwd: join(HERE, consumer), env, encoding: /** @type {const} */ ("utf8"), maxBuffer: 1 << 28 };
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error) {
    throw error;
  }
  return { success: status === 0, stdout, stderr, shown: `cargo ${args.join(" ")}\n${stdout}${stderr}` };
}

/**
 * What a cargo needs to know that is not of the toolchain which runs us.
 * @param {string} program
 * @param {string | undefined} rustc
 */
export function environment(program, rustc) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ITS_OWN.test(name)));
  if (rustc) {
    delete env.RUSTUP_TOOLCHAIN;
    Object.assign(env, { CARGO: program, RUSTC: rustc, RUSTDOC: join(dirname(rustc), "rustdoc") });
    env.PATH = `${dirname(rustc)}:${env.PATH}`;
  }
  return { ...env, CARGO_TARGET_DIR: TARGET_DIR, CARGO_TERM_COLOR: "never" };
}

/** As `cargo`, for what has to succeed. */
export function mustCargo(/** @type {Parameters<typeof cargo>} */ ...args) {
  const result = cargo(...args);
  if (!result.success) {
    throw new Error(result.shown);
  }
  return result;
}

/** Whether the chosen toolchain has `cargo NAME`: one of another toolchain on `PATH` would not do. */
export function has(/** @type {string} */ name) {
  const { CROSSING_WASM_RUSTC: rustc } = process.env;
  if (rustc && !existsSync(join(dirname(rustc), `cargo-${name}`))) {
    return false;
  }
  return cargo("forms", [name, "--version"]).success;
}

/**
 * Builds packages of a consumer for wasm32.
 * @param {string} consumer
 * @param {readonly string[]} packages
 * @param {string} [profile]
 */
export function build(consumer, packages, profile = "dev") {
  const chosen = packages.flatMap((name) => ["-p", name]);
  mustCargo(consumer, ["build", "--target", WASM, "--profile", profile, ...chosen]);
}

/** The bytes of a .wasm that `build` made. */
export function bytesOf(/** @type {string} */ name, profile = "dev") {
  return readFileSync(join(TARGET_DIR, WASM, profile === "dev" ? "debug" : profile, `${name}.wasm`));
}

/**
 * What a .wasm that `build` made imports, exports and says of both.
 * @param {string} name
 * @param {string} [profile]
 */
export async function inspect(name, profile) {
  const module = await WebAssembly.compile(bytesOf(name, profile));
  const sections = WebAssembly.Module.customSections(module, "crossing");
  const contract = readContract(sections);
  const imports = WebAssembly.Module.imports(module).filter(({ module }) => module === "crossing");
  return {
    contract,
    /** Of records, in the section's order, not yet made unique. */
    symbols: sections.flatMap((section) => [...symbols(section)]),
    imported: imports.map(({ name }) => name),
    exported: WebAssembly.Module.exports(module).map(({ name }) => name),
  };
}

/** Kinds of records that name a symbol: import, export, main, module. */
const WITH_SYMBOL = [1, 2, 3, 5];

/** The first text of each record but the run-time's: `len:u32 abi:u16 kind:u8 flags:u8 symbol:str …`. */
function* symbols(/** @type {ArrayBuffer} */ section) {
  const view = new DataView(section);
  for (let at = 0; at < section.byteLength; at += 4 + view.getUint32(at, true)) {
    const kind = view.getUint8(at + 6);
    if (WITH_SYMBOL.includes(kind)) {
      const text = new Uint8Array(section, at + 10, view.getUint16(at + 8, true));
      yield { kind, symbol: new TextDecoder().decode(text) };
    }
  }
}

/** Whether this checkout has a file. */
export const exists = (/** @type {string} */ path) => existsSync(join(ROOT, path));
