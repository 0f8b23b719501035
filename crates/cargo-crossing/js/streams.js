// Streams of JavaScript's that Rust reads: a `ReadableStream`, or anything with `Symbol.asyncIterator`.

import { wrongType } from "./errors.js";

/** @import { Core, Site } from "./protocol.js" */

/**
 * What reads a stream.
 * @typedef {object} Reader
 * @property {() => unknown} next a promise of what an iterator's `next` answers
 * @property {(cause?: unknown) => unknown} [cancel]
 * @property {() => void} [release] lets go of a stream that goes on
 */

/**
 * What Rust's handle of a stream holds.
 * @typedef {object} Held
 * @property {any} stream
 * @property {Site} place where it came from
 * @property {(area: number, item: unknown) => void} write checks an item, and writes it
 * @property {Reader | undefined} reader made with the first item that is asked for
 * @property {boolean} isOver
 * @property {(cause?: unknown) => void} end what the end of the instance does
 */

/**
 * @param {Core} core
 * @param {any} stream
 * @param {Site} place
 * @param {Held["write"]} write
 * @returns {Held}
 */
export function heldStream(core, stream, place, write) {
  /** @type {Held} */
  const held = { stream, place, write, reader: undefined, isOver: false, end: (cause) => cancel(core, held, cause) };
  core.endings.add(held.end);
  return held;
}

/**
 * Asks for the next item.
 * @param {Core} core
 * @param {Held} held
 * @returns {Promise<IteratorResult<unknown>>}
 */
export async function nextOf(core, held) {
  if (held.isOver) {
    return { done: true, value: undefined };
  }
  try {
    held.reader ??= readerOf(held);
    const result = await held.reader.next();
    if (Object(result) !== result) {
      throw wrongType(held.place, "what an iterator's `next` answers", result);
    }
    const { done } = /** @type {IteratorResult<unknown>} */ (result);
    if (done) {
      over(core, held);
    }
    return /** @type {IteratorResult<unknown>} */ (result);
  } catch (error) {
    // As `for await` has it, nothing comes after an error.
    over(core, held);
    throw error;
  }
}

/**
 * Rust reads no further.
 * @param {Core} core
 * @param {Held} held
 * @param {unknown} [cause]
 */
export function cancel(core, held, cause) {
  if (!held.isOver) {
    over(core, held);
    // An error has nobody whom it could be told.
    settle(() => (held.reader ? held.reader.cancel?.(cause) : held.stream.getReader && held.stream.cancel(cause)));
  }
}

/**
 * The stream itself, which Rust gives away.
 * @param {Core} core
 * @param {Held} held
 */
export function release(core, held) {
  settle(() => held.reader?.release?.());
  over(core, held);
  return held.stream;
}

/**
 * @param {Core} core
 * @param {Held} held
 */
function over(core, held) {
  held.isOver = true;
  core.endings.delete(held.end);
}

/**
 * Does something whose errors are nobody's.
 * @param {() => unknown} act
 */
async function settle(act) {
  try {
    await act();
  } catch {
    // As said.
  }
}

/**
 * Not every host's streams are iterable.
 * @param {Held} held
 * @returns {Reader}
 */
function readerOf({ stream, place }) {
  if (typeof stream.getReader === "function") {
    if (stream.locked) {
      throw wrongType(place, "a stream that can be read", stream, ": something else is reading it");
    }
    const reader = stream.getReader();
    return {
      next: () => reader.read(),
      cancel: (cause) => reader.cancel(cause),
      release: () => reader.releaseLock(),
    };
  }
  const iterator = stream[Symbol.asyncIterator]();
  const next = iterator?.next;
  if (typeof next !== "function") {
    throw wrongType(place, "a stream that can be read", iterator, ": its iterator has no `next`");
  }
  return { next: () => Reflect.apply(next, iterator, []), cancel: () => iterator.return?.() };
}
