// `JsStream<T>`: a stream. Slots to JavaScript: the handle of a stream and 0, or a value of Rust's and the function that begins
// it. From JavaScript: the handle. An item lies in memory as 0 and, 8 bytes further, its slots; the end as 1.

import { whenCollected } from "../collected.js";
import { RuntimeExport } from "../contract.gen.js";
import { plain, wrongType } from "../errors.js";
import { addHandle, getHandle, removeHandle } from "../handles.js";
import { callBack, enter } from "../life.js";
import { readWord } from "../memory.js";
import { promiseOfRust } from "../promises.js";
import { layoutOf, liftAt, writeValue } from "../slots.js";
import { heldStream, release } from "../streams.js";
import { isObject } from "./object.js";

/** @import { Converter, Core, Site } from "../protocol.js" */
/** @import { Held } from "../streams.js" */

/** Where an item's slots are. */
export const ITEM = 8;

/** What Rust says of a stream of its own that begins: its number, and the function to call with it. @typedef {{ number: number, pull: number }} Begun */

/**
 * @param {Converter} inner
 * @returns {Converter}
 */
export function streamOf(inner) {
  const layout = layoutOf(inner.lifts);
  const made = (/** @type {Core} */ core, /** @type {Site} */ site, /** @type {number} */ value, /** @type {number} */ begin) => {
    const place = plain(site);
    const take = (/** @type {number} */ area) =>
      readWord(core, area) === 0 ? { item: liftAt(core, place, (area >>> 0) + ITEM, layout, inner.take) } : undefined;
    return streamOfRust(core, take, value, begin);
  };
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32"],
    lift: (core, site, value, begin) => (begin === 0 ? streamIn(core, getHandle(core, value)) : made(core, site, value, begin)),
    take: (core, site, value, begin) =>
      begin === 0 ? streamIn(core, removeHandle(core, value)) : made(core, site, value, begin),
    check: (value, site) => {
      assertStream(value, site);
      return { stream: value, place: plain(site) };
    },
    lower: (core, { stream, place }) => {
      const write = (/** @type {number} */ area, /** @type {unknown} */ item) =>
        writeValue(core, area, inner, inner.check(item, place, core) ?? item);
      return addHandle(core, heldStream(core, stream, place, write));
    },
  };
}

/**
 * @param {any} value
 * @param {Site} site
 */
function assertStream(value, site) {
  if (!isObject(value) || !["getReader", Symbol.asyncIterator].some((name) => typeof (/** @type {any} */ (value)[name]) === "function")) {
    throw wrongType(site, "a ReadableStream or an AsyncIterable", value);
  }
}

/**
 * What a handle stands for: a stream of JavaScript's, or one that was made for Rust.
 * @param {Core} core
 * @param {unknown} held
 */
function streamIn(core, held) {
  const { stream } = /** @type {Held} */ (held);
  return "end" in /** @type {object} */ (held) ? release(core, /** @type {Held} */ (held)) : stream;
}

/**
 * A stream that asks Rust for an item when somebody reads one, and never before.
 * @param {Core} core
 * @param {(area: number) => { item: unknown } | undefined} take
 * @param {number} value
 * @param {number} begin
 */
function streamOfRust(core, take, value, begin) {
  /** @type {any} */
  const held = { stream: undefined, number: 0, pull: 0 };
  enter(core, RuntimeExport.CALL, begin, value, addHandle(core, held));
  const { number, pull } = /** @type {Begun} */ (held);
  let isOver = false;
  const token = {};
  const end = () => {
    if (!isOver) {
      isOver = true;
      core.collected?.unregister(token);
      callBack(core, pull, number, 0);
    }
  };
  const source = {
    async pull(/** @type {ReadableStreamDefaultController} */ controller) {
      try {
        const next = await promiseOfRust(core, take, (promise) => enter(core, RuntimeExport.CALL, pull, number, promise));
        if (isOver) {
          return;
        }
        if (next) {
          controller.enqueue(next.item);
        } else {
          end();
          controller.close();
        }
      } catch (error) {
        end();
        throw error;
      }
    },
    cancel: end,
  };
  const stream = new ReadableStream(source, { highWaterMark: 0 });
  held.stream = stream;
  whenCollected(core, stream, end, token);
  return stream;
}
