// `JsPromise<T>`: a promise as a value. Slots to JavaScript: the handle of a promise and 0, or a value of Rust's and the function
// that begins it. From JavaScript: the handle.

import { addHandle, getHandle, removeHandle } from "../handles.js";
import { callRust } from "../life.js";
import { assertPromise } from "../operations.js";
import { promiseOfRust } from "../promises.js";
import { layoutOf, liftAt, writeValue } from "../slots.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/**
 * What Rust's handle of a promise holds.
 * @typedef {object} Held
 * @property {PromiseLike<unknown>} promise
 * @property {(area: number, value: unknown) => void} [write] checks what a promise of JavaScript's resolves to, and writes it
 */

/**
 * @param {Converter} inner
 * @returns {Converter}
 */
export function promiseOf(inner) {
  const layout = layoutOf(inner.lifts);
  /**
   * @param {Core} core
   * @param {Site} site
   * @param {number} value
   * @param {number} begin
   */
  const made = (core, site, value, begin) => {
    const place = placeOf(site);
    const take = (/** @type {number} */ area) => liftAt(core, place, area >>> 0, layout, inner.take);
    /** @type {any} */
    let held;
    const promise = promiseOfRust(core, take, (handle) => {
      held = getHandle(core, handle);
      callRust(core, begin, value, handle);
    });
    held.promise = promise;
    return promise;
  };
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32"],
    lift: (core, site, value, begin) => (begin === 0 ? promiseIn(getHandle(core, value)) : made(core, site, value, begin)),
    take: (core, site, value, begin) => (begin === 0 ? promiseIn(removeHandle(core, value)) : made(core, site, value, begin)),
    check: (value, site) => {
      assertPromise(value, site);
      return { promise: value, place: placeOf(site) };
    },
    lower: (core, { promise, place }) => {
      const write = (/** @type {number} */ area, /** @type {unknown} */ value) =>
        writeValue(core, area, inner, inner.check(value, place, core) ?? value);
      return addHandle(core, { promise, write });
    },
  };
}

/** @param {unknown} held */
function promiseIn(held) {
  return /** @type {Held} */ (held).promise;
}

/**
 * A site that stays what it is: that of an array's element goes on to the next.
 * @param {Site} site
 * @returns {Site}
 */
function placeOf({ kind, function: name, part, type }) {
  return { kind, function: name, part, type };
}
