// Clocks, timers and the console, which std does not have on this target.

import test from "node:test";
import assert from "node:assert/strict";
import { PanicError } from "@crossing-rs/runtime";
import { fixture, recorder, thrownBy } from "./fixture.js";

const host = recorder();
const imports = { host: host.functions };

/** @param {number} milliseconds */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until as many timers of Rust have woken.
 * @param {number} count
 * @returns {Promise<any[][]>} label and milliseconds of each
 */
async function wakings(count) {
  const all = [];
  while (all.length < count) {
    all.push(...host.calls());
    await wait(1);
  }
  return all;
}

test("Instant measures what passes in JavaScript", async () => {
  const app = await fixture("lifecycle_exports", { imports });
  host.answer(() => {
    const start = performance.now();
    while (performance.now() - start < 20);
  });
  const start = performance.now();
  const elapsed = app.elapsed();
  const most = performance.now() - start;
  // The hosts' clocks are not exact: Chromium cuts to 0.1 ms.
  assert.ok(elapsed >= 19.7 && elapsed <= most + 0.3, `${elapsed} ms of ${most}`);
  host.answer(() => {});
  host.calls();
  assert.ok(app.elapsed() < 1000);
  assert.equal(app.instantsAreOrdered(), true);
  host.calls();
});

test("SystemTime is the host's", async () => {
  const app = await fixture("lifecycle_exports");
  const before = Date.now();
  const now = app.systemTime();
  const after = Date.now();
  assert.ok(Number.isInteger(Math.round(now * 1e3) / 1e3), `${now} has parts of a millisecond`);
  assert.ok(before <= Math.round(now) && Math.round(now) <= after, `${before} ${now} ${after}`);
});

test("SystemTime is Date.now() at that time, and a clock before 1970 kills nobody", async () => {
  const app = await fixture("lifecycle_exports");
  const { now } = Date;
  try {
    Date.now = () => 1_234_567_890_123;
    assert.equal(app.systemTime(), 1_234_567_890_123);
    Date.now = () => 0;
    assert.equal(app.systemTime(), 0);
    Date.now = () => -5;
    const time = app.systemTime();
    assert.ok(!(time > 0), `${time}`);
  } finally {
    Date.now = now;
  }
});

test("sleeps end in the order of their length, none too early", async () => {
  const app = await fixture("lifecycle_exports", { imports });
  const lengths = { long: 60, none: 0, middle: 30, short: 10.5 };
  for (const [label, milliseconds] of Object.entries(lengths)) {
    app.sleepFor(label, milliseconds);
  }
  const woken = await wakings(4);
  assert.deepEqual(
    woken.map(([label]) => label),
    ["none", "short", "middle", "long"],
  );
  for (const [label, elapsed] of woken) {
    // Timers and clocks of the hosts differ by up to a millisecond.
    assert.ok(elapsed >= /** @type {any} */ (lengths)[label] - 1, `${label}: ${elapsed} ms`);
  }
});

test("a timer whose future is dropped is cleared, and so are all when the instance is disposed", async () => {
  const app = await fixture("lifecycle_exports", { imports });
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const running = new Set();
  /** @type {any} */ (globalThis).setTimeout = (/** @type {any} */ act, /** @type {number} */ milliseconds) => {
    const timer = set(() => {
      running.delete(timer);
      act();
    }, milliseconds);
    running.add(timer);
    return timer;
  };
  /** @type {any} */ (globalThis).clearTimeout = (/** @type {any} */ timer) => {
    running.delete(timer);
    clear(timer);
  };
  try {
    app.race(5, 60_000);
    app.sleepFor("never", 60_000);
    await Promise.resolve().then(() => {});
    await new Promise((resolve) => set(resolve, 0));
    assert.equal(running.size, 3);
    while (host.calls().length === 0) {
      await new Promise((resolve) => set(resolve, 1));
    }
    assert.equal(running.size, 1, "the longer timer of the race still runs");
    app.dispose();
    assert.equal(running.size, 0, "a timer outlives the instance");
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }
});

test("a sleep longer than a timer can be does not end at once", async () => {
  const app = await fixture("lifecycle_exports", { imports });
  app.sleepFor("in 50 days", 50 * 86_400_000);
  await wait(20);
  assert.deepEqual(host.calls(), []);
  app.dispose();
});

for (const [call, type] of /** @type {const} */ ([
  ["stdInstant", "Instant"],
  ["stdSystemTime", "SystemTime"],
])) {
  test(`the panic of std's ${type} names the one that works`, async () => {
    const app = await fixture("lifecycle_exports");
    const error = thrownBy(() => app[call]());
    assert.ok(error instanceof PanicError);
    assert.match(error.message, /time not implemented on this platform/);
    assert.ok(error.message.includes(`crossing::time::${type}`), error.message);
  });
}

test("println, eprintln and dbg reach the console that is there at the time", async () => {
  const app = await fixture("lifecycle_exports");
  const { log, error } = console;
  /** @type {[string, unknown[]][]} */
  const lines = [];
  console.log = (...args) => lines.push(["log", args]);
  console.error = (...args) => lines.push(["error", args]);
  let result;
  try {
    result = app.print("ä😀\0 %s %d {}");
  } finally {
    Object.assign(console, { log, error });
  }
  assert.equal(result, 2 + 16);
  const places = lines.slice(4).map(([, [line]]) => String(line));
  assert.deepEqual(lines.slice(0, 4), [
    ["log", ["out ä😀\0 %s %d {}"]],
    ["error", ["err ä😀\0 %s %d {}"]],
    ["log", [""]],
    ["error", [""]],
  ]);
  assert.deepEqual(
    lines.slice(4).map(([level]) => level),
    ["error", "error", "error"],
  );
  for (const [index, end] of ["1 + 1 = 2", "text.len() = 16", "i32::try_from(two).unwrap_or(-1) = 16"].entries()) {
    assert.match(places[index] ?? "", /^\[tests[/\\]wasm[/\\]lifecycle[/\\]src[/\\]host\.rs:\d+:\d+\] /);
    assert.ok(places[index]?.endsWith(end), places[index]);
  }
});
