// `make_object` and `make_array`: objects made by Rust.

import { attempt } from "../attempt.js";
import { liftRow } from "../dynamic.js";
import { addHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function make_object(core) {
  return (/** @type {number} */ entries, /** @type {number} */ count) =>
    attempt(core, () => {
      const place = /** @type {const} */ ({ kind: "object", function: "made by Rust" });
      // By turns a key and a value.
      const row = liftRow(core, entries, count, place, "part");
      const pairs = Array.from({ length: count / 2 }, (_, index) => [row[2 * index], row[2 * index + 1]]);
      return addHandle(core, Object.fromEntries(pairs));
    });
}

/** @param {Core} core */
export function make_array(core) {
  return (/** @type {number} */ items, /** @type {number} */ count) =>
    attempt(core, () => {
      const place = /** @type {const} */ ({ kind: "object", function: "made by Rust" });
      return addHandle(core, liftRow(core, items, count, place, "item"));
    });
}
