// The plugin's types.

import type { Plugin } from "vite";

export interface Options {
  /** The directory of the crate's Cargo.toml, relative to Vite's root, which is the default. */
  crate?: string;
  /** Where the module goes, relative to the crate. What is there is replaced. Default: `pkg`. */
  outDir?: string;
  /** Whether Rust is optimised. Default: by `vite build`, not by `vite`. */
  release?: boolean;
  /** More arguments of `cargo crossing build`, such as `["--features", "webgl"]`. */
  args?: readonly string[];
  /** The program that is called. Default: `cargo`. */
  cargo?: string;
}

/**
 * Builds a crate with `cargo crossing build`, again after each change of its source, and has its npm name stand for what came
 * out. Where the crate's directory has no Cargo.toml, nothing is built.
 *
 * Packages of Crossing that are installed in `node_modules` are kept from Vite's optimizer, which Vite 5 to 7 need.
 */
export default function crossing(options?: Options): Plugin;
