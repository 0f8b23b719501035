// `String` and `&str`: text, copied.

import { wrongType } from "../errors.js";

/** @import { Converter, Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkString(value, site) {
  if (typeof value !== "string") {
    throw wrongType(site, "a String", value);
  }
  return value;
}

/** @returns {Converter} */
export function converter() {
  /** @type {Converter["lift"]} */
  const lift = (core, slots, at) => core.memory.readText(Number(slots[at]), Number(slots[at + 1]));
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    lift,
    take: (core, slots, at, site) => {
      const text = lift(core, slots, at, site);
      core.memory.free(Number(slots[at]), Number(slots[at + 1]), 1);
      return text;
    },
    lower: (core, value, site, to) => {
      const [pointer, length] = core.memory.writeText(checkString(value, site));
      to.slots.push(pointer, length);
      to.undo.push(() => core.memory.free(pointer, length, 1));
    },
  };
}
