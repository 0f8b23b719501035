// One round: all cases in all ways to cross, in one process or page.
// @ts-check
import { CASES } from "./cases.js";
import { median } from "./statistics.js";

/**
 * A way to cross, ready to run.
 * @typedef {object} Way
 * @property {string} name
 * @property {(name: string, calls: number) => number} run calls an import from within Rust
 * @property {import("./loops.js").Exports} exports
 * @property {typeof import("./loops.js").LOOPS} loops its own copy
 */

/** @typedef {{ case: string, [way: string]: number | string }} Row nanoseconds for one call, by way */

/** Milliseconds that one sample takes in the fastest way, about. */
const SAMPLE = 4;

/** How many samples there are of each case in each way. */
const SAMPLES = 9;

/** Milliseconds for which each case runs in each way before it is measured. */
const WARM_UP = 60;

/**
 * @param {Way[]} ways
 * @param {(name: string) => boolean} isWanted
 * @returns {Row[]}
 */
export function measure(ways, isWanted) {
  // Every import is called before any is measured, as in a program that has run for a while.
  for (const name of ["fillers", ...Object.keys(CASES)]) {
    for (const way of ways) for (let times = 0; times < 8; times += 1) call(way, name, 256);
  }
  return Object.keys(CASES).filter(isWanted).map((name) => measureCase(ways, name));
}

/**
 * Runs a case and returns its checksum.
 * @param {Way} way
 * @param {string} name
 * @param {number} calls
 */
function call({ run, exports, loops }, name, calls) {
  const loop = loops[name];
  return loop ? loop(exports, calls) >>> 0 : run(name, calls);
}

/**
 * @param {Way[]} ways
 * @param {string} name
 * @returns {Row}
 */
function measureCase(ways, name) {
  const calls = Math.min(...ways.map((way) => callsOf(way, name)));
  /** @type {number[][]} */
  const samples = ways.map(() => []);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const sums = new Set();
    for (let turn = 0; turn < ways.length; turn += 1) {
      const index = (turn + sample) % ways.length;
      const start = performance.now();
      sums.add(call(ways[index], name, calls));
      samples[index].push(((performance.now() - start) * 1e6) / calls);
    }
    if (sums.size > 1) throw new Error(`${name}: the ways disagree: ${[...sums].join(", ")}`);
  }
  return { case: name, ...Object.fromEntries(ways.map((way, index) => [way.name, median(samples[index])])) };
}

/**
 * Warms a case up, and tells how many of its calls make a sample. A multiple of the number of inputs.
 * @param {Way} way
 * @param {string} name
 */
function callsOf(way, name) {
  const begin = performance.now();
  let calls = 1024;
  let best = Infinity;
  while (performance.now() - begin < WARM_UP) {
    const start = performance.now();
    call(way, name, calls);
    const time = performance.now() - start;
    if (time < 1) calls *= 2;
    else best = Math.min(best, time / calls);
  }
  return Math.max(1, Math.ceil(SAMPLE / best / 1024)) * 1024;
}
