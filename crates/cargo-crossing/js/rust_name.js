// Types in Rust's words, for messages.

import { RUST_NAMES } from "./section.gen.js";

/** @import { Ty } from "./protocol.js" */

/**
 * @param {Ty} ty
 * @returns {string}
 */
export function rustName(ty) {
  const name = RUST_NAMES[ty.tag] ?? "?";
  return ty.name || name.replace("{}", ty.inner.map(rustName).join(", "));
}
