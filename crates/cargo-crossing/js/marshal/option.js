// `Option<T>`: null to JavaScript, null or undefined from it.

import { converterOf } from "./index.js";

/** @import { Converter, Ty } from "../protocol.js" */

/**
 * @param {Ty} ty
 * @returns {Converter}
 */
export function converter(ty) {
  const inner = converterOf(/** @type {Ty} */ (ty.inner[0]));
  const none = inner.lowers.map((kind) => (kind === "i64" ? 0n : 0));
  return {
    lifts: ["i32", ...inner.lifts],
    lowers: ["i32", ...inner.lowers],
    lift: (core, slots, at, site) => (slots[at] === 0 ? null : inner.lift(core, slots, at + 1, site)),
    take: (core, slots, at, site) => (slots[at] === 0 ? null : inner.take(core, slots, at + 1, site)),
    lower: (core, value, site, to) => {
      if (value === null || value === undefined) {
        to.slots.push(0, ...none);
      } else {
        to.slots.push(1);
        inner.lower(core, value, site, to);
      }
    },
  };
}
