// Stands in for "@crossing-rs/runtime" in the suites: `load` goes through the generated module of the program.

import { programName } from "./name.js";

/** Which folder of `target` has the modules: readable ones, or on Node those of a release too. */
const folder = globalThis.process?.env["CROSSING_MODULES"] ?? "dist";
const modules = new URL(`../../target/${folder}/`, import.meta.url);

/**
 * @param {any} wasm
 * @param {object} [options]
 */
export async function load(wasm, options) {
  const { create } = await import(new URL(`${await programName(await wasm)}/index.js`, modules).href);
  // What is no object is refused as it is.
  return create(typeof (options ?? {}) === "object" ? { ...options, wasm } : options);
}

/** Each generated module has errors of its own; these are all of them. */
export class CrossingError {
  /** @param {any} error */
  static [Symbol.hasInstance](error) {
    return error instanceof Error && (error.name === "CrossingError" || error.name === "PanicError");
  }
}

export class PanicError {
  /** @param {any} error */
  static [Symbol.hasInstance](error) {
    return error instanceof Error && error.name === "PanicError";
  }
}
