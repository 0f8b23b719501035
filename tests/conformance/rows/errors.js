// The area `exception`: errors that cross.

import assert from "node:assert/strict";
import { assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */
/** @import { Binder } from "../program.js" */

/**
 * An instance whose import `throw0fn` throws that.
 * @param {Binder} binder
 * @param {() => unknown} make
 */
async function throwing(binder, make) {
  const { app } = await start(binder, {
    throw0fn: function throw0fn() {
      throw make();
    },
  });
  return app.exception;
}

/**
 * The message that Rust reads is exactly the expected one; the value comes out of an export as it went in.
 * @param {() => unknown} make
 * @returns {Tests[string]}
 */
const messageOf = (make) => async (row, binder) => {
  const value = make();
  const app = await throwing(binder, () => value);
  assert.ok(row.expected.endsWith(`\`${app.message()}\``), `Message \`${app.message()}\``);
  assert.equal(thrownBy(() => app.pass()), value);
};

/** @type {Tests} */
export const errors = {
  "exception-001": async (_row, binder) => {
    const app = await throwing(binder, () => new Error("throw-0-msg"));
    assert.match(app.message(), /throw-0-msg/);
    assert.doesNotMatch(app.message(), / at /);
  },
  "exception-002": async (_row, binder) => {
    const app = await throwing(binder, () => new Error("throw-0-msg"));
    assert.match(thrownBy(() => app.pass()).stack, /throw0fn/);
  },
  "exception-003": async (_row, binder) => {
    const app = await throwing(binder, function create_function() {
      return new Error("test 1 2");
    });
    assert.equal(app.message(), "Error: test 1 2");
    assert.match(thrownBy(() => app.pass()).stack, /create_function/);
  },
  "exception-005": messageOf(() => "s"),
  "exception-006": messageOf(() => ({})),
  "exception-007": messageOf(() => ({ toString: () => "T" })),
  "exception-014": async (_row, binder) => {
    const { app } = await start(binder);
    const text = String(thrownBy(() => app.exception.ThrowFromJSExport("-t-e-s-t-")));
    assert.match(text, /-t-e-s-t-/);
    assert.doesNotMatch(text, /Unexpected error|ThrowFromJSExport/);
  },
  "exception-015": async (_row, binder) => {
    const { app } = await start(binder);
    function catch1stack() {
      try {
        app.exception.ThrowFromJSExport("-t-e-s-t-");
      } catch (error) {
        return /** @type {any} */ (error).stack;
      }
    }
    assertText(catch1stack(), "`ThrowFromJSExport` `catch1stack`", undefined);
  },
  "exception-016": async (row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.exception.ThrowFromJSExport("msg"));
    assert.ok(error instanceof Error);
    assert.equal(error.constructor.name, /constructor.name (\w+)/.exec(row.expected)?.[1]);
    assert.equal(String(error), "Error: msg");
  },
  "exception-020": async (_row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.exception.newError("m"));
    assert.ok(error instanceof Error);
    assert.equal(error.message, "m");
  },
  "exception-031": async (row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.i32.echo("x"));
    assert.ok(error instanceof Error);
    assertText(error.message, row.expected, "x", ["export `i32.echo`", "argument `value`"]);
  },
};
