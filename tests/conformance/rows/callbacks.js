// Rows about closures that JavaScript calls, which the reference calls delegates.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */

/** Calls a closure with the other arguments, an action twice. */
const back3 = (/** @type {any} */ f, /** @type {any[]} */ ...args) => {
  if (args.length === 0) {
    f();
  }
  return f(...args);
};

/** A target with an id, as an element is. @param {string} id */
const element = (id) => Object.assign(new EventTarget(), { id });

/** The shim of the documents' example. */
const subscribeEvent = (/** @type {any} */ target, /** @type {string} */ name, /** @type {any} */ listener) => {
  const handler = (/** @type {Event} */ event) => listener(event);
  target.addEventListener(name, handler, false);
  return handler;
};

/** @type {Tests} */
export const callbacks = {
  "function-001": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.echoAction(), 1);
  },
  "function-002": async (_row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.equal(app.callbacks.action(), 2);
  },
  "function-003": async (row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.deepEqual([...app.callbacks.one(42)], [Number(row.expected)]);
  },
  "function-004": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.echoAndInvoke(42), 42);
  },
  "function-006": async (row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.equal([...app.callbacks.two(42, 43)].join(","), row.expected);
  },
  "function-008": async (row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.equal([...app.callbacks.long(42, 43)].join(","), row.expected);
  },
  "function-009": async (_row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.deepEqual([...app.callbacks.three(1, 2n, 3.5)], [1, 2, 3.5]);
  },
  "function-010": async (_row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.deepEqual([...app.callbacks.function(42)], [42, 42]);
  },
  "function-016": async (_row, binder) => {
    const { app } = await start(binder);
    const calls = /** @type {number[]} */ ([]);
    const chained = app.callbacks.chain((/** @type {number} */ value) => (calls.push(value), value));
    assert.deepEqual(calls, []);
    assert.equal(chained(42), 42);
    assert.deepEqual(calls, [42]);
  },
  "function-017": async (_row, binder) => {
    const { app } = await start(binder, { back3 });
    assert.equal(app.callbacks.throws(42), true);
  },
  "function-019": async (_row, binder) => {
    const { app, stored } = await start(binder);
    app.callbacks.passNone();
    assert.equal(stored.value, null);
  },
  "function-024": async (row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(app.callbacks.echo()).message, row.expected, undefined, ["argument 1"]);
  },
  "function-025": async (row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(app.callbacks.takesText()).message, row.expected, undefined, ["argument 1"]);
    assert.equal(app.callbacks.takesOption()(), true);
  },
  "function-026": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.echo()(1, 2, 3, 4), 1);
  },
  "function-027": async (row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(() => app.callbacks.ignore()("x")).message, row.expected, "x", ["argument 1"]);
  },
  "function-028": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.text()(42), "42");
  },
  "function-029": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.ignore()(42), undefined);
  },
  "function-032": async (_row, binder) => {
    const { app } = await start(binder);
    const callback = app.callbacks.echo();
    assert.equal(callback.isDisposed, false);
    callback.dispose();
    assert.equal(callback.isDisposed, true);
  },
  "function-033": async (_row, binder) => {
    const { app } = await start(binder);
    const callback = app.callbacks.echo();
    callback.dispose();
    callback.dispose();
    assert.equal(callback.isDisposed, true);
  },
  "function-036": async (row, binder) => {
    const { app } = await start(binder);
    const callback = app.callbacks.echo();
    thrownBy(() => app.exit(0));
    assertText(thrownBy(() => callback(1)).message, row.expected, undefined);
  },
  "function-038": async (_row, binder) => {
    const heard = /** @type {string[][]} */ ([]);
    const { app } = await start(binder, { subscribeEvent, heard: (/** @type {string[]} */ ...parts) => heard.push(parts) });
    const target = element("btn1");
    app.callbacks.subscribe(target);
    target.dispatchEvent(new Event("click"));
    assert.deepEqual(heard, [["click", "btn1"]]);
  },
  "function-039": async (_row, binder) => {
    const heard = /** @type {string[][]} */ ([]);
    const { app } = await start(binder, { subscribeEvent, heard: (/** @type {string[]} */ ...parts) => heard.push(parts) });
    const target = element("btn1");
    const handler = app.callbacks.subscribe(target);
    target.removeEventListener("click", handler, false);
    target.dispatchEvent(new Event("click"));
    assert.deepEqual(heard, []);
  },
  "docs-013": async (_row, binder) => {
    const heard = /** @type {string[]} */ ([]);
    const { app } = await start(binder, { subscribeEvent, heard: (/** @type {string} */ _kind, /** @type {string} */ id) => heard.push(id) });
    const [first, second] = [element("btn1"), element("btn2")];
    app.callbacks.subscribe(first);
    second.removeEventListener("click", app.callbacks.subscribe(second), false);
    [first, second].forEach((button) => button.dispatchEvent(new Event("click")));
    assert.deepEqual(heard, ["btn1"]);
  },
  "exception-018": async (_row, binder) => {
    const { app } = await start(binder);
    const mine = new Error("the same instance");
    const chained = app.callbacks.chain(() => {
      throw mine;
    });
    assert.equal(thrownBy(() => chained(42)), mine);
  },
  "any-036": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.asAny(), true);
  },
  "jsobject-010": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.callbacks.echoAction(), 1);
  },
};
