// The area `any`: values by what they are at run time.

import assert from "node:assert/strict";
import { quoted } from "../cases.js";
import { assertText, isRefusal } from "../expect.js";
import { parse } from "../notation.js";
import { start, thrownBy } from "../program.js";

/** @import { Row } from "../cases.js" */
/** @import { Binder } from "../program.js" */
/** @import { Tests } from "../rules.js" */

/**
 * Values that Rust sends: as JavaScript sees them, and as Rust shows them when they come back.
 * @param {Record<string, [seen: unknown, shown: string]>} values
 * @returns {Tests[string]}
 */
const sent = (values) => async (_row, binder) => {
  const { app, stored } = await start(binder);
  for (const [given, [seen, shown]] of Object.entries(values)) {
    assert.equal(app.any.send(given), shown);
    assert.deepEqual(stored.value, seen, given);
  }
};

/**
 * Values from JavaScript, as argument and as result: Rust shows them so, and they come back as they were.
 * @param {(row: Row, app: any) => [value: any, shown: RegExp | string, back?: any][]} values
 * @returns {Tests[string]}
 */
const received = (values) => async (row, binder) => {
  const { app, stored } = await start(binder);
  for (const [value, shown, ...others] of values(row, app)) {
    const text = app.any.show(value);
    assert.ok(typeof shown === "string" ? text === shown : shown.test(text), `Rust received ${text}`);
    stored.value = value;
    for (const back of [app.any.echo(value), app.any.receive()]) {
      const expected = others.length > 0 ? others[0] : value;
      assert.deepEqual(back, expected);
      // Objects come by reference, but for those that are copied.
      assert.ok(isCopied(value) || back === expected, "another object");
    }
  }
};

/** @param {unknown} value */
function isCopied(value) {
  return Array.isArray(value) || value instanceof Date;
}

/** A value that has no place in Rust. @param {unknown} value @returns {Tests[string]} */
const refused = (value) => async (row, binder) => {
  const { app, stored } = await start(binder);
  stored.value = value;
  assert.ok(isRefusal(row.expected), row.expected);
  assertText(app.any.refusal(), row.expected, "", ["import `retrieve1`", "JsAny"]);
  assertText(thrownBy(() => app.any.show(value)).message, row.expected, "", ["argument `value`", "JsAny"]);
};

/** An object by reference, which Rust shows with its class. @param {() => any} make @returns {Tests[string]} */
const byReference = (make) =>
  received(() => {
    const value = make();
    return [[value, new RegExp(`^Object\\(JsObject\\(${value.constructor.name}`)]];
  });

/** The typed array that a row names. @type {Tests[string]} */
async function typedArray(row, binder) {
  const name = /\w+Array/.exec(`${row.input} ${row.what}`)?.[0] ?? assert.fail(row.what);
  await byReference(() => new /** @type {any} */ (globalThis)[name]([1, 2]))(row, binder);
}

/** @type {Tests} */
export const any = {
  "any-001": async (row, binder) => {
    const { app, stored } = await start(binder);
    assert.equal(app.any.rustObject(), true, "another instance");
    assert.deepEqual([stored.value.constructor.name], quoted(row.expected));
  },
  "any-003": async (_row, binder) => {
    const { app } = await start(binder);
    const object = app.any.makeRustObject();
    assert.equal(app.any.echo(object), object);
  },
  "any-014": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(`${app.any.makeRustObject().constructor.name} proxy`, row.expected);
  },
  "any-002": received(() => [[null, "Null"]]),
  "any-004": sent({ bool: [true, "Bool(true)"] }),
  "any-005": sent({
    byte: [42, "Number(42.0)"],
    short: [-42, "Number(-42.0)"],
    int: [42, "Number(42.0)"],
    float: [1.5, "Number(1.5)"],
  }),
  "any-006": sent({ char: ["A", 'String("A")'] }),
  "any-007": sent({ string: ["text", 'String("text")'] }),
  "any-010": sent({ null: [null, "Null"] }),
  "any-011": sent({ IntPtr: [42, "Number(42.0)"] }),
  "any-017": sent({
    "byte[]": [[1, 2], "Array([Number(1.0), Number(2.0)])"],
    "int[]": [[1, 2], "Array([Number(1.0), Number(2.0)])"],
    "double[]": [[1.5, 2.5], "Array([Number(1.5), Number(2.5)])"],
  }),
  "any-018": sent({ "string[]": [["a"], 'Array([String("a")])'] }),
  "any-019": byReference(() => new (class Own {})()),
  "any-031": byReference(() => Promise.resolve(1)),
  "any-032": byReference(() => ({ then: (/** @type {(value: number) => void} */ f) => f(1) })),
  "any-020": received((row) => [[parse(row.input), `Number(${parse(row.input).toFixed(1)})`]]),
  "any-021": received((row) => [[parse(row.input), `String("${parse(row.input)}")`]]),
  "any-022": refused(Symbol("x")),
  "any-023": received((row) => [[parse(row.input), `BigInt(${parse(row.input)})`]]),
  "any-025": async (row, binder) => {
    const error = new Error("this-is-error");
    await received(() => [[error, /^Error\(/]])(row, binder);
    const { app } = await start(binder);
    assertText(app.any.show(error), row.expected, error);
  },
  "any-026": typedArray,
  "any-027": typedArray,
  "any-028": typedArray,
  "any-029": received((row) => [
    [parse(row.input), 'Array([Number(1.0), String("a"), Null, Array([Number(2.0)])])'],
  ]),
  "any-030": received((row) => [
    [parse(row.input), "Array([Number(1.0), Undefined, Number(2.0)])", [1, undefined, 2]],
  ]),
  "any-033": byReference(() => ({ a: 1 })),
  "any-034": received(() =>
    [new Map(), new ArrayBuffer(1), new BigInt64Array(1), new DataView(new ArrayBuffer(1))].map((value) => [
      value,
      new RegExp(`^Object\\(JsObject\\(${value.constructor.name}`),
    ]),
  ),
  "any-035": byReference(() => () => 1),
  "any-037": async (_row, binder) => {
    await withView(binder, "lend", (app, view) => assert.equal(app.any.echo(view), view));
  },
  "any-038": async (_row, binder) => {
    await withView(binder, "keep", (app, view) => assert.equal(app.any.echo(view), view));
  },
  "any-040": typedArray,
  "any-041": typedArray,
  "any-042": typedArray,
  "any-043": typedArray,
  "any-045": typedArray,
};

/**
 * Acts with a view of Rust's memory while it is good.
 * @param {Binder} binder
 * @param {"lend" | "keep"} how
 * @param {(app: any, view: any) => void} act
 */
async function withView(binder, how, act) {
  let seen = 0;
  const { app } = await start(binder, {
    [how]: (/** @type {any} */ view) => {
      seen += 1;
      act(app, view);
    },
  });
  app[how].byte(Uint8Array.of(1), 0);
  assert.equal(seen, 1);
}
