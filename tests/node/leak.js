// Asserts that nothing stays behind: after ten thousand calls of a kind the wasm memory has not grown and no JavaScript
// object is held. On Node only, because the garbage collector has to be called.

import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { settled } from "../suite/fixture.js";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc");

const CALLS = 10_000;

/** What holds the arguments of calls until it is asked for them. @type {{ calls(): unknown }[]} */
export const recorders = [];

export function forget() {
  recorders.forEach((recorder) => recorder.calls());
}

/** Lets go of what only a collector can. */
export async function collect() {
  gc();
  // The registries are told in a task of their own.
  await settled();
  await settled();
}

/**
 * Asserts that an instance has nothing left on either side.
 * @param {any} app
 */
export async function assertNothingLives(app) {
  forget();
  await collect();
  const { live, dump } = app.diagnostics();
  assert.ok(Object.values(live).every((count) => count === 0), dump);
}

/** @param {() => unknown} act */
export function caught(act) {
  try {
    act();
  } catch {
    return;
  }
  assert.fail("nothing was thrown");
}

/** Bytes of the JavaScript heap that a call may take for good; a forgotten handle takes more than twice as many. */
const NOISE = 32;

/**
 * Asserts that a call takes no memory for good, of Rust or of JavaScript.
 * @param {(round: number) => unknown} act
 * @param {() => number} pages
 */
export async function assertNoGrowth(act, pages) {
  const run = async () => {
    for (let round = 0; round < CALLS; round++) {
      await act(round);
      if (round % 2500 === 2499) {
        forget();
        await collect();
      }
    }
  };
  await run();
  let growth = Infinity;
  let grown = Infinity;
  // The engine keeps things too, and collects late what only it can let go of, now and then, but not each time.
  for (let time = 0; time < 3 && (growth >= NOISE || grown > 0); time++) {
    const heap = process.memoryUsage().heapUsed;
    const before = pages();
    await run();
    growth = (process.memoryUsage().heapUsed - heap) / CALLS;
    grown = pages() - before;
  }
  assert.equal(grown, 0, "pages of memory that came");
  assert.ok(growth < NOISE, `${growth} bytes of the heap a call`);
}

/**
 * Asserts that objects are collected after something was done with them.
 * @param {(object: any) => unknown} act
 */
export async function assertCollected(act) {
  /** @type {WeakRef<object>[]} */
  const refs = [];
  for (let round = 0; round < 100; round++) {
    const object = { round };
    refs.push(new WeakRef(object));
    await act(object);
  }
  forget();
  await collect();
  await collect();
  const held = refs.filter((ref) => ref.deref() !== undefined).length;
  // The engine itself may keep the last one.
  assert.ok(held <= 1, `${held} of 100 objects are still held`);
}
