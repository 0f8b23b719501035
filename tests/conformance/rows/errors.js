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
  "exception-010": async (_row, binder) => {
    const { app, stored } = await start(binder);
    assert.equal(app.exception.valueRoundTrip(7), 7, "another error in Rust");
    assert.ok(stored.value instanceof Error);
    assert.equal(stored.value.constructor.name, "Error");
  },
  "exception-011": async (_row, binder) => {
    class JSTestError extends Error {}
    const error = new JSTestError("!CreateEx!");
    const { app, stored } = await start(binder);
    stored.value = error;
    assert.equal(app.exception.passValue(), error);
    assert.match(app.exception.valueText(), /!CreateEx!/);
    assert.equal(app.exception.passValue().constructor.name, "JSTestError");
  },
  "exception-013": async (_row, binder) => {
    const { app } = await start(binder);
    const made = app.exception.make(1);
    for (const value of [made, new TypeError("JS"), null]) {
      assert.equal(app.exception.echo(value), value);
    }
  },
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
  "exception-017": async (_row, binder) => {
    /** @type {any} */
    const { app } = await start(binder, { throw0fn: () => app.exception.throwCustom(17) });
    assert.equal(app.exception.customNumber(), 17);
  },
  "exception-020": async (_row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.exception.newError("m"));
    assert.ok(error instanceof Error);
    assert.equal(error.message, "m");
  },
  "exception-024": async (_row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = new Error("twice");
    assert.equal(app.exception.sameTwice(), true);
  },
  "exception-026": async (row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = 5;
    assertText(app.exception.refusal(), row.expected, 5, ["import `retrieve1`", "result"]);
    assertText(thrownBy(() => app.exception.echo(5)).message, row.expected, 5, ["argument `error`"]);
  },
  "exception-027": async (row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = "x";
    assert.equal(`JSException Message '${app.exception.valueText()}'`, row.expected);
    assert.equal(app.exception.passValue(), "x");
  },
  "exception-031": async (row, binder) => {
    const { app } = await start(binder);
    const error = thrownBy(() => app.i32.echo("x"));
    assert.ok(error instanceof Error);
    assertText(error.message, row.expected, "x", ["export `i32.echo`", "argument `value`"]);
  },
};
