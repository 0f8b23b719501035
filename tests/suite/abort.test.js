// Cancellation: `AbortSignal` and `AbortController`, in both directions.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, rejectionOf, settled, thrownBy } from "./fixture.js";

/** What the imports do. @type {Record<string, (...args: any[]) => any>} */
const abort = {};
const names = ["wait", "began", "work", "listen", "control"];
const imports = { abort: Object.fromEntries(names.map((name) => [name, (/** @type {any[]} */ ...args) => abort[name]?.(...args)])) };
const app = await fixture("abort", { imports });

const reason = new RangeError("enough");

/** What a signal hears, with what stops listening taken off. @param {AbortSignal} signal */
function listeners(signal) {
  let count = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (/** @type {any[]} */ ...args) => (count++, Reflect.apply(addEventListener, signal, args));
  signal.removeEventListener = (/** @type {any[]} */ ...args) => (count--, Reflect.apply(removeEventListener, signal, args));
  return () => count;
}

/** @type {[string, (signal: AbortSignal) => Promise<unknown>][]} */
const STOPS = [
  ["an AbortSignal", (signal) => app.stops.value(signal)],
  ["a borrow", (signal) => app.stops.borrow("x".repeat(50), signal)],
  ["an Option", (signal) => app.stops.option(signal)],
  ["an Option of a borrow", (signal) => app.stops.borrowedOption(signal)],
  ["two, the first of which aborts", (signal) => app.stops.either(signal, new AbortController().signal)],
  ["two, the second of which aborts", (signal) => app.stops.either(new AbortController().signal, signal)],
];

for (const [what, stop] of STOPS) {
  test(`an export with ${what} is dropped when that aborts`, async () => {
    abort["wait"] = () => new Promise(() => {});
    const controller = new AbortController();
    const count = listeners(controller.signal);
    const promise = stop(controller.signal);
    await settled();
    assert.equal(app.exports.live(), 1);
    assert.equal(count(), 1);
    controller.abort(reason);
    assert.equal(await rejectionOf(promise), reason);
    assert.equal(app.exports.live(), 0);
    assert.equal(count(), 0);
  });

  test(`an export with ${what} that has aborted does not begin`, async () => {
    let began = false;
    abort["began"] = () => void (began = true);
    assert.equal(await rejectionOf(stop(AbortSignal.abort(reason))), reason);
    assert.equal(began, false);
    assert.equal(app.exports.live(), 0);
    delete abort["began"];
  });

  test(`an export with ${what} that ends leaves no listener`, async () => {
    const controller = new AbortController();
    const count = listeners(controller.signal);
    for (const wait of [async () => "text", () => new Promise((resolve) => setTimeout(resolve, 1, "text"))]) {
      abort["wait"] = wait;
      assert.equal(await stop(controller.signal), "text");
      assert.equal(count(), 0);
    }
    controller.abort();
    assert.equal(app.exports.live(), 0);
  });
}

test("the reason is JavaScript's: a DOMException, or any value", async () => {
  abort["wait"] = () => new Promise(() => {});
  for (const [reason, check] of /** @type {[unknown, (error: any) => void][]} */ ([
    [undefined, (error) => assert.equal(error.name, "AbortError")],
    ["a text", (error) => assert.equal(error, "a text")],
    [null, (error) => assert.equal(error, null)],
  ])) {
    const controller = new AbortController();
    const promise = app.stops.value(controller.signal);
    controller.abort(reason);
    check(await rejectionOf(promise));
  }
  // Its timer does not keep Node alive.
  const alive = setInterval(() => {}, 1);
  const timeout = await rejectionOf(app.stops.value(AbortSignal.timeout(1)));
  clearInterval(alive);
  assert.equal(/** @type {any} */ (timeout).name, "TimeoutError");
});

test("an export without a signal goes on", async () => {
  abort["wait"] = async () => "text";
  assert.equal(await app.stops.option(null), "text");
  assert.equal(await app.stops.borrowedOption(undefined), "text");
});

test("an export may be aborted from within its own call", async () => {
  const controller = new AbortController();
  abort["began"] = () => controller.abort(reason);
  abort["wait"] = () => new Promise(() => {});
  assert.equal(await rejectionOf(app.stops.value(controller.signal)), reason);
  assert.equal(app.exports.live(), 0);
  delete abort["began"];
});

test("Rust asks a signal, and waits for it", async () => {
  const controller = new AbortController();
  assert.equal(app.exports.ask(controller.signal), false);
  assert.equal(app.exports.reason(controller.signal), null);
  const [watched, until] = [app.exports.watch(controller.signal), app.exports.until(controller.signal)];
  await settled();
  controller.abort(reason);
  assert.equal(await watched, reason);
  assert.equal(await until, "aborted: RangeError: enough");
  assert.equal(thrownBy(() => app.exports.ask(controller.signal)), reason);
  assert.equal(app.exports.reason(controller.signal), reason);
  assert.equal(await app.exports.watch(controller.signal), reason);
  assert.equal(app.exports.echo(controller.signal), controller.signal);
});

test("only an AbortSignal is one", () => {
  for (const wrong of [null, {}, new AbortController(), "x"]) {
    assertRefusal(thrownBy(() => app.exports.ask(wrong)), ["export `exports.ask`, argument `signal` (Rust `AbortSignal`)", "Value is not an instance of `AbortSignal`"]);
  }
});

/** The signals that imports got. @type {AbortSignal[]} */
let signals = [];

test("a future that is dropped aborts what JavaScript does for it", async () => {
  abort["work"] = (signal) => (signals.push(signal), new Promise(() => {}));
  app.futures.begin();
  app.futures.make();
  const [signal, ...more] = signals.splice(0);
  assert.ok(signal instanceof AbortSignal);
  assert.equal(more.length, 0);
  assert.equal(signal.aborted, false);
  app.futures.dropAll();
  assert.equal(signal.aborted, true);
  assert.equal(signal.reason.name, "AbortError");
});

test("a future that ends aborts nothing", async () => {
  abort["work"] = async (signal) => (signals.push(signal), "text");
  assert.equal(await app.imports.finish(), "text");
  abort["work"] = (signal) => (signals.push(signal), Promise.reject(reason));
  assert.equal(await rejectionOf(app.imports.finish()), reason);
  assert.deepEqual(signals.splice(0).map(({ aborted }) => aborted), [false, false]);
});

test("Rust aborts with a reason", () => {
  /** @type {unknown[]} */
  const heard = [];
  abort["listen"] = (signal) => signal.addEventListener("abort", () => heard.push(signal.reason));
  app.controller.start();
  const signal = app.controller.signal();
  assert.equal(signal, app.controller.signal());
  app.controller.abortWith(reason);
  assert.deepEqual(heard.splice(0), [reason]);
  assert.equal(signal.reason, reason);
  app.controller.start();
  app.controller.abort();
  assert.equal(/** @type {any} */ (heard[0]).name, "AbortError");
  assert.equal(heard.length, 1);
  app.controller.start();
  const last = app.controller.signal();
  app.controller.forget();
  assert.equal(last.aborted, false);
  const controller = new AbortController();
  abort["control"] = (given) => assert.equal(given, controller);
  assert.equal(app.controller.given(controller), controller);
  assert.ok(controller.signal.aborted);
});

test("the end of the instance takes the listeners off and rejects", async () => {
  const mine = await fixture("abort", { imports });
  abort["wait"] = () => new Promise(() => {});
  const controller = new AbortController();
  const count = listeners(controller.signal);
  const promise = mine.stops.value(controller.signal);
  await settled();
  assert.equal(count(), 1);
  mine.dispose();
  assert.equal(count(), 0);
  assert.match(`${await rejectionOf(promise)}`, /disposed/);
  controller.abort();
  await settled();
});

const THROWS = { get: () => { throw reason; } };

/** Objects that are instances of the class, and no signals. @type {[string, () => AbortSignal][]} */
const FALSE_SIGNALS = [
  ["only has the prototype", () => Object.create(AbortSignal.prototype)],
  ["throws when it is asked", () => Object.defineProperties(new AbortController().signal, { aborted: THROWS, reason: THROWS })],
];

for (const [what, make] of FALSE_SIGNALS) {
  test(`a signal that ${what} counts as aborted`, async () => {
    const said = await rejectionOf(app.stops.value(make()));
    assert.ok(said === reason || said instanceof TypeError, String(said));
    assert.equal(app.exports.live(), 0);
    assert.ok(thrownBy(() => app.exports.ask(make())) instanceof Error);
    assert.equal(app.exports.ask(new AbortController().signal), false);
  });
}
