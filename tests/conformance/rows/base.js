// The area `base`: how many arguments arrive, what is ignored, and calls inside of calls.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";
import { refused } from "./scalars.js";
import { typeOf } from "../types.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder, Program } from "../program.js" */

/**
 * An instance whose imports `invoke0V` and so on call its own exports.
 * @param {Binder} binder
 */
async function invoking(binder) {
  /** @type {Program} */
  const program = await start(binder, {
    invoke0V: () => program.app.base.Optimized0V(),
    invoke1V: (/** @type {number} */ value) => program.app.base.Optimized1V(value),
    invoke1R: (/** @type {number} */ value) => program.app.base.Optimized1R(value),
  });
  return program.app.base;
}

/** @type {Tests} */
export const base = {
  "base-002": async (_row, binder) => {
    const app = await invoking(binder);
    app.call0v();
    assert.equal(app.counter(), 1);
  },
  "base-003": async (_row, binder) => {
    const app = await invoking(binder);
    app.call0v();
    app.call1v(42);
    assert.equal(app.counter(), 43);
  },
  "base-004": async (_row, binder) => {
    const app = await invoking(binder);
    app.call0v();
    app.call1v(42);
    assert.equal(app.call1r(123), 124);
    assert.equal(app.counter(), 166);
  },
  "base-006": async (_row, binder) => {
    const { app } = await start(binder, { returnsFive: () => 5 });
    assert.equal(app.base.ignoresFive(), undefined);
  },
  "base-007": async (_row, binder) => {
    const { app } = await start(binder, { returnsObject: () => ({}) });
    assert.equal(app.base.ignoresObject(), undefined);
  },
  "base-010": async (row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(() => app.i32.echo()).message, row.expected, undefined, ["argument `value`"]);
    const int = typeOf("int");
    assert.ok(int);
    await refused(undefined, row.expected, int, binder);
  },
  "base-012": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(String(app.i32.echo(1, 2, 3)), row.expected);
  },
  "base-013": async (_row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(() => app.base.textAndInteger("a", "x")).message, "", "x", [
      "argument `number`",
      "Value is not an integer: x (string)",
    ]);
    assert.equal(app.base.counter(), 0, "Rust was entered");
    assert.equal(app.base.textAndInteger("a", 1), "a1");
  },
  "base-014": async (_row, binder) => {
    /** @type {unknown[][]} */
    const calls = [];
    const { app } = await start(binder, { three: (/** @type {unknown[]} */ ...args) => calls.push(args) });
    app.base.passThree();
    assert.deepEqual(calls, [[1, 2, 3]]);
  },
  "base-015": async (row, binder) => {
    const { app } = await start(binder, { one: (/** @type {unknown[]} */ ...args) => args.length });
    assert.equal(String(app.base.passOne()), row.expected);
  },
  "base-016": async (_row, binder) => {
    const { app, stored } = await start(binder);
    for (const value of [42, 0, 1, -1, 2 ** 31 - 1, -(2 ** 31)]) {
      app.i32.send(String(value));
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(stored.value, value);
    }
  },
  "base-018": async (_row, binder) => {
    /** @type {Program} */
    const program = await start(binder, {
      again: (/** @type {number} */ depth, /** @type {string} */ text) => program.app.base.descend(depth, `<${text}>`),
    });
    assert.equal(program.app.base.descend(3, "a"), "a(<a3>(<<a3>2>([<<<a3>2>1>])<<a3>2>)<a3>)a");
  },
};
