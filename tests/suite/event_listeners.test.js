// `EventListener`: closures of Rust's that hear events.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, changing, fixture, thrownBy } from "./fixture.js";

/** @type {Record<string, any>} */
const calls = {};
const js = changing(calls);
const instance = await fixture("callbacks", { imports: { js } });
const { events } = instance;

/** @type {[Event, number][]} */
let heard = [];
calls.heard = (/** @type {Event} */ event, /** @type {number} */ count) => heard.push([event, count]);

/** Dispatches an event and answers with what was heard. @param {EventTarget} target @param {Event} [event] */
function dispatched(target, event = new Event("ping")) {
  heard = [];
  target.dispatchEvent(event);
  return heard.map(([given, count]) => (assert.equal(given, event), count));
}

test("a listener hears until it is dropped", () => {
  const [target, other] = [new EventTarget(), new EventTarget()];
  events.listen(target, "ping");
  assert.deepEqual(dispatched(target), [1]);
  assert.deepEqual(dispatched(target), [2]);
  assert.deepEqual(dispatched(target, new Event("pong")), []);
  assert.deepEqual(dispatched(other), []);
  events.listen(target, "ping");
  assert.deepEqual(dispatched(target), [3, 1]);
  events.stop();
  assert.deepEqual(dispatched(target), []);
});

test("what addEventListener is told", () => {
  const options = /** @type {any[]} */ ([]);
  const target = {
    addEventListener: (/** @type {any} */ kind, /** @type {any} */ f, /** @type {any} */ given) => options.push([kind, typeof f, given]),
    removeEventListener: (/** @type {any} */ kind, /** @type {any} */ f, /** @type {any} */ given) => options.push([kind, typeof f, given]),
  };
  events.listenWith(target, "scroll", false, true, true);
  events.listenWith(target, "wheel", true, false, false);
  events.listenWith(target, "click", false, false, null);
  assert.deepEqual(options.splice(0), [
    ["scroll", "function", { once: false, capture: true, passive: true }],
    ["wheel", "function", { once: true, capture: false, passive: false }],
    ["click", "function", { once: false, capture: false }],
  ]);
  events.stop();
  assert.deepEqual(options.map(([kind, , { capture }]) => [kind, capture]), [
    ["scroll", true],
    ["wheel", false],
    ["click", false],
  ]);
});

test("once", () => {
  const target = new EventTarget();
  events.listenWith(target, "ping", true, false, null);
  assert.deepEqual(dispatched(target), [1]);
  assert.deepEqual(dispatched(target), []);
  events.stop();
});

test("a listener may stop itself", () => {
  const target = new EventTarget();
  events.listenAndStop(target, "ping");
  assert.deepEqual(dispatched(target), [1]);
  assert.deepEqual(dispatched(target), []);
});

test("a forgotten one goes on, until the instance ends", async () => {
  const instance = await fixture("callbacks_table", { imports: { js } });
  const target = new EventTarget();
  instance.events.listenForever(target, "ping");
  instance.events.listen(target, "ping");
  assert.deepEqual(dispatched(target), [1, 1]);
  instance.events.stop();
  assert.deepEqual(dispatched(target), [2]);
  instance.events.listen(target, "ping");
  instance.dispose();
  assert.deepEqual(dispatched(target), []);
});

test("events of a class, and others", () => {
  /** @type {any} */
  let f;
  const target = { addEventListener: (/** @type {any} */ _kind, /** @type {any} */ given) => (f = given) };
  events.listenTyped(target, "ping");
  if ("CustomEvent" in globalThis) {
    heard = [];
    f(new CustomEvent("ping"));
    assert.equal(heard.length, 1);
  }
  const error = assertRefusal(thrownBy(() => f(new Event("ping"))), ["argument 1 (Rust `CustomEvent`)", "events.rs:"]);
  assert.equal(error.site.kind, "callback");
  events.stop();
  assertRefusal(thrownBy(() => f(new Event("ping"))), ["FnMut(CustomEvent)", "was dropped in Rust"]);
});

test("targets that throw, that will not let go", () => {
  const mine = new Error("mine");
  const fails = () => {
    throw mine;
  };
  assert.equal(thrownBy(() => events.listen({ addEventListener: fails }, "ping")), mine);
  /** @type {any} */
  let f;
  events.listen({ addEventListener: (/** @type {any} */ _kind, /** @type {any} */ given) => (f = given), removeEventListener: fails }, "ping");
  events.stop();
  assertRefusal(thrownBy(() => f(new Event("ping"))), ["was dropped in Rust", "FnMut(JsObject)"]);
});

test("what cannot hear is named", () => {
  for (const wrong of [{}, [], { addEventListener: 5 }]) {
    const parts = ["call EventListener::new, argument `target`", 'Value is not an EventTarget that hears "ping"'];
    assertRefusal(thrownBy(() => events.listen(wrong, "ping")), parts);
  }
});
