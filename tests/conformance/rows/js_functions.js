// Rows of the area `function` about functions of JavaScript's that Rust calls, and a promise in an array of any values.

import assert from "node:assert/strict";
import { assertSame, assertText } from "../expect.js";
import { parse } from "../notation.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */

/** What JavaScript creates for Rust. */
const createFunction = (/** @type {string} */ name) =>
  /** @type {Record<string, (a: any, b: any) => any>} */ ({
    stringPlus: (a, b) => a + b,
    doublePlus: (a, b) => a + b,
    plus: (a, b) => a + b,
  })[name];

/** @type {Tests} */
export const jsFunctions = {
  "function-013": async (row, binder) => {
    const { app } = await start(binder, { createFunction });
    assertSame(app.jsFunctions.strings("stringPlus", "hello ", "world"), parse(row.expected), row.input);
  },
  "function-014": async (_row, binder) => {
    const { app } = await start(binder, { createFunction });
    assert.equal(app.jsFunctions.doubles("doublePlus", Math.PI, Math.PI), 2 * Math.PI);
  },
  "function-015": async (row, binder) => {
    const { app } = await start(binder, { createFunction });
    assertSame(app.jsFunctions.integers("plus", 1, 2), parse(row.expected), row.input);
  },
  "function-020": async (_row, binder) => {
    const { app, stored } = await start(binder);
    for (const none of [null, undefined]) {
      stored.value = none;
      assert.equal(app.jsFunctions.isNone(none), true);
    }
  },
  "function-021": async (row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = parse(row.input);
    assertText(app.jsFunctions.refusal(), row.expected, stored.value, ["import `retrieve1`", "JsFunction<fn(i32)>"]);
    const refused = thrownBy(() => app.jsFunctions.call(stored.value, 1));
    assertText(refused.message, row.expected, stored.value, ["argument `function`"]);
  },
  "function-023": async (_row, binder) => {
    const { app } = await start(binder);
    const double = (/** @type {number} */ value) => value * 2;
    const back = app.jsFunctions.echo(double);
    assert.equal(back, double);
    assert.equal(app.jsFunctions.call(back, 21), 42);
  },
  "function-030": async (row, binder) => {
    const { app } = await start(binder);
    const count = function () {
      return arguments.length;
    };
    assert.equal(app.jsFunctions.call(count, 1), Number.parseInt(row.expected));
  },
  "function-031": async (row, binder) => {
    const { app } = await start(binder);
    /** @type {unknown[]} */
    const seen = [];
    /** @this {unknown} @param {number} value */
    function see(value) {
      seen.push(this);
      return value;
    }
    app.jsFunctions.call(see, 1);
    assert.deepEqual(seen, [parse(row.expected)]);
  },
  "function-037": async (_row, binder) => {
    const { app } = await start(binder);
    app.jsFunctions.hold((/** @type {number} */ value) => value + 1);
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(app.jsFunctions.callHeld(41), 42);
  },
  "array-050": async (_row, binder) => {
    const { app } = await start(binder);
    const error = new Error("the same instance");
    await assert.rejects(app.anys.faulted(error), (got) => got === error);
  },
};
