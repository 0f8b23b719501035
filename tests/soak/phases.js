// The phases of a soak, for the thread that it runs in: start, some time of load, a look at what is held.

import { LONG, OPERATIONS, Objects, PANICS, liveAndEnd, newRandom, peak, soak } from "./load.js";
import { opener } from "./program.js";

/** How many operations there are between two looks at the clock and turns of the host. */
const BATCH = 500;

/**
 * What a soak goes on with.
 * @typedef {Awaited<ReturnType<typeof start>>} Soak
 */

/**
 * @param {string} runtime the address of the run time's directory
 * @param {BufferSource} bytes of the fixture
 * @param {boolean} unwinds whether its panics unwind
 */
export async function start(runtime, bytes, unwinds) {
  const open = await opener(runtime, await WebAssembly.compile(bytes), { soak });
  const operations = Object.entries({ ...OPERATIONS, ...(unwinds ? PANICS : {}) });
  const program = await open();
  await peak(program.app);
  return { open, operations, program, objects: new Objects(), random: newRandom(), done: 0, wrong: /** @type {string[]} */ ([]) };
}

/**
 * Loads for some time.
 * @param {Soak} soak
 * @param {number} milliseconds
 */
export async function work(soak, milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    // They wait together.
    const batch = Array.from({ length: BATCH }, () => {
      const [name, operate] = /** @type {Soak["operations"][0]} */ (soak.operations[soak.random(soak.operations.length)]);
      return judge(soak, name, () => operate(soak.program.app, soak.objects, soak.random));
    });
    await Promise.all(batch);
    await judge(soak, "long texts", () => LONG(soak.program.app, soak.objects, soak.random));
    await judge(soak, "instances", () => liveAndEnd(soak.open, soak.objects, soak.random));
    // Timers run, and what a collector found is let go of.
    await turn();
  }
}

/**
 * @param {Soak} soak
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} operate
 */
async function judge(soak, name, operate) {
  soak.done++;
  try {
    if (!(await operate())) soak.wrong.push(name);
  } catch (error) {
    soak.wrong.push(`${name}: ${error}`);
  }
}

/** Waits until promises that nobody waits for have settled, timers too. */
export async function settle() {
  for (let time = 0; time < 5; time++) await turn(10);
}

/** What is held now. @param {Soak} soak */
export function look({ program, objects, done, wrong }) {
  return {
    operations: done,
    wrong: wrong.length,
    examples: [...new Set(wrong)].slice(0, 5),
    handles: program.liveHandles(),
    pages: /** @type {number} */ (program.app.pages()),
    samples: objects.samples.length,
    held: objects.held(),
  };
}

/**
 * Where nobody can call the collector: makes it come by itself. Who looks at a `WeakRef` while it works keeps the object,
 * so that is done seldom.
 * @param {Soak} soak
 */
export async function press(soak) {
  for (let time = 0; time < 15 && (time === 0 || soak.objects.held() > 0); time++) {
    for (let part = 0; part < 50; part++) {
      Array.from({ length: 1000 }, (_, index) => ({ index, bytes: new Uint8Array(10_000) }));
      await turn(time === 0 ? 0 : 40);
    }
  }
}

/** @param {number} [milliseconds] */
function turn(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
