// The mixed load: what is done again and again, and whether it came out right.

/** @import { Program } from "./program.js" */

/** What the longest texts have, in characters of one byte. */
const LONGEST = 2 ** 20;

/** How many objects are watched until they are collected. */
const SAMPLES = 100;

/** The functions of Rust's that were kept although they end with the call. @type {WeakRef<Function>[]} */
const kept = [];

/** The module that Rust imports. */
export const soak = {
  callTwice: (/** @type {(value: number) => number} */ act) => {
    kept[0] = new WeakRef(act);
    return act(1) + act(2);
  },
  dispatch: (/** @type {EventTarget} */ target) => void target.dispatchEvent(new Event("tick")),
  echo: (/** @type {unknown} */ value) => value,
  fail: (/** @type {unknown} */ reason) => {
    throw reason;
  },
  forEach: (/** @type {number[]} */ items, /** @type {(item: number) => void} */ act) => items.forEach((item) => act(item)),
  lend: (/** @type {any} */ view) => view.set(new Uint8Array(view.length).fill(2)),
  later: async (/** @type {string} */ text) => {
    if (text.length % 2) await new Promise((resolve) => setTimeout(resolve));
    return text;
  },
  laterFail: async (/** @type {unknown} */ reason) => {
    throw reason;
  },
  never: (/** @type {unknown} */ held) => Object.assign(new Promise(() => {}), { held }),
};

/** Numbers that look random and are the same each time. */
export function newRandom(seed = 1) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Where operations get their objects from: some of them are watched. */
export class Objects {
  /** @type {WeakRef<object>[]} */
  samples = [];
  made = 0;

  /** @param {object} [object] */
  make(object = {}) {
    // The newest of each kind of operation.
    if (this.made++ % 7 === 0) {
      this.samples[(this.made / 7) % SAMPLES | 0] = new WeakRef(object);
    }
    return object;
  }

  /** How many of those that were watched are still there. */
  held() {
    return this.samples.filter((sample) => sample.deref() !== undefined).length;
  }
}

/**
 * One operation: whether its outcome was right.
 * @typedef {(app: any, objects: Objects, random: (below: number) => number) => boolean | Promise<boolean>} Operation
 */

/** A text of ASCII, or of other characters now and then. @param {(below: number) => number} random */
function textOf(random) {
  const length = random(10) === 0 ? random(20_000) : random(100);
  const letter = random(4) === 0 ? "ä🦀" : "x";
  return letter.repeat(length / letter.length);
}

/** @param {() => unknown} act */
function thrownBy(act) {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** @param {Promise<unknown>} promise */
const rejectionOf = (promise) => promise.then(() => undefined, (error) => error);

/** @type {Record<string, Operation>} */
export const OPERATIONS = {
  text: (app, _objects, random) => {
    const text = textOf(random);
    return app.calls.text(text) === text;
  },
  texts: (app, _objects, random) => {
    const texts = Array.from({ length: random(20) }, () => "tä".repeat(random(30)));
    return app.calls.texts(texts).join() === texts.join();
  },
  numbers: (app, _objects, random) => {
    const numbers = Int32Array.from({ length: random(50) }, () => random(1000));
    return app.calls.sum(numbers) === numbers.reduce((sum, number) => sum + number, 0);
  },
  objects: (app, objects) => {
    const [first, second] = [objects.make(), objects.make()];
    const [one, other] = app.values.swap(first, second);
    return one === second && other === first;
  },
  "objects by name": (app, objects) => {
    const object = objects.make({ text: "näme" });
    const made = app.values.byName(object);
    return made.inner === object && /** @type {any} */ (object).length === 4;
  },
  "values of any type": (app, objects, random) => {
    const value = [1, "two", 3n, null, objects.make(), [new Date(random(1000)), new Error("six")]];
    const [one, two, three, none, object, [date]] = app.values.any(value);
    return one === 1 && two === "two" && three === 3n && none === null && object === value[4] && date instanceof Date;
  },
  "thrown values": (app, objects) => {
    const reason = objects.make(new Error("thrown"));
    return thrownBy(() => app.calls.rethrow(reason)) === reason;
  },
  "errors of Rust": (app) => /invalid digit/.test(String(thrownBy(() => app.calls.parse("x")))),
  "wrong values": (app, objects) => {
    const wrong = [objects.make(), objects.make()];
    return /** @type {any} */ (thrownBy(() => app.calls.texts(["good", wrong])))?.code === "CX2001";
  },
  "Rust values": (app, objects, random) => {
    const held = objects.make();
    const counter = app.values.counter(5, held);
    const right = app.values.increment(counter) === 6 && app.values.increment(counter) === 7;
    // Else a collector does it.
    if (random(4)) counter.dispose();
    return right;
  },
  "shared memory": (app, _objects, random) => {
    const view = app.values.segment(100 + random(1000));
    const [seven] = view.slice(0, 1);
    view.dispose();
    return seven === 7 && app.values.lend(100) === 200;
  },
  "JavaScript's functions": (app, objects) => {
    const object = objects.make();
    const add = (/** @type {number} */ time, /** @type {string} */ text) => (object ? text + time : "");
    return app.calls.apply(add, 5) === "01234";
  },
  "closures of Rust": (app) => app.calls.sumOfItems([1, 2, 3]) === 6,
  "callbacks that JavaScript keeps": async (app, objects, random) => {
    const add = app.callbacks.adder(5, objects.make());
    const echo = app.callbacks.echoLater();
    const right = add(2) === 7 && (await echo("later")) === "later";
    // Else a collector does it.
    if (random(4)) [add, echo].forEach((callback) => callback.dispose());
    return right;
  },
  "callbacks that Rust revokes": (app, objects) => {
    const right = app.callbacks.lend(3, objects.make()) === 9;
    const act = kept[0]?.deref();
    return right && act !== undefined && thrownBy(() => act(1)) instanceof Error;
  },
  "event listeners": (app, objects) => app.callbacks.listen(objects.make(new EventTarget())) === 2,
  "promises that settle": async (app, _objects, random) => {
    const text = textOf(random);
    return (await app.promises.twice(text)) === text;
  },
  "promises that are rejected": async (app, objects) => {
    const reason = objects.make();
    const [passed, made] = [app.promises.passRejection(reason), app.promises.reject("made")].map(rejectionOf);
    return (await passed) === reason && (await made) instanceof RangeError;
  },
  "promises that are abandoned": (app, objects) => {
    app.promises.abandon(objects.make());
    app.promises.background("nobody waits");
    // The promise of an export that nobody looks at.
    app.promises.twice("nobody looks");
    return true;
  },
  "promises as values": async (app, objects) => {
    const object = objects.make();
    const promise = Promise.resolve(object);
    return (await app.promises.relay(promise)) === object && (await app.promises.relayAwaited(Promise.resolve("w"))) === "w";
  },
  timers: async (app) => (await app.promises.nap()) === undefined,
};

/** Texts as long as they get. @type {Operation} */
export const LONG = async (app, _objects, random) => {
  const text = String.fromCharCode(65 + random(26)).repeat(LONGEST);
  return app.calls.text(text) === text && (await app.promises.twice(text)) === text;
};

/** Needs more memory at a time than is ever needed later: it grows now. @param {any} app */
export async function peak(app) {
  await Promise.all([1, 2, 3].map((seed) => LONG(app, new Objects(), newRandom(seed))));
}

/** @param {any} error @param {any} app */
const isCaught = (error, app) => error?.unwound && /on purpose/.test(error.message) && app.cause === undefined;

/** Panics that are caught at the boundary: only programs whose panics unwind go on. @type {Record<string, Operation>} */
export const PANICS = {
  panics: (app, objects) => isCaught(thrownBy(() => app.panic("on purpose", objects.make())), app),
  "panics of promises": async (app, objects) =>
    isCaught(await rejectionOf(app.promises.panicLater("on purpose", objects.make())), app),
};

/**
 * A new instance, used and disposed of; or killed by a panic.
 * @param {() => Promise<Program>} open
 * @param {Objects} objects
 * @param {(below: number) => number} random
 */
export async function liveAndEnd(open, objects, random) {
  const { app, liveHandles } = await open();
  const text = "in another instance";
  const counter = app.values.counter(1, objects.make());
  // Its timer and promise end with it.
  const nap = rejectionOf(app.promises.nap());
  let right = app.calls.text(text) === text && app.values.increment(counter) === 2;
  if (random(2)) {
    right &&= thrownBy(() => app.panic("the end", objects.make())) instanceof Error;
  }
  app.dispose();
  return right && (await nap) !== undefined && liveHandles() === 0;
}
