// Types in Rust's words, for messages.

import { RUST_NAMES, Tag } from "./section.gen.js";

/** @import { Ty } from "./protocol.js" */

/**
 * @param {Ty} ty
 * @returns {string}
 */
export function rustName(ty) {
  const name = RUST_NAMES[ty.tag] ?? "?";
  const inner = ty.inner.map(rustName);
  const parts = name.split("{}");
  if (ty.tag === Tag.JsFunction || ty.tag === Tag.Function || ty.tag === Tag.LentFunction) {
    const [result, ...args] = inner;
    return `${parts[0]}${args.join(", ")}${parts[1]}${result === "()" ? "" : ` -> ${result}`}${parts[2]}`;
  }
  // Of a class in an object, the class. Else one gap for all, or one for each.
  return ty.name.split(".").at(-1) || (parts.length === 2 ? parts.join(inner.join(", ")) : parts.map((part, at) => part + (inner[at] ?? "")).join(""));
}
