// The area `array`: arrays are copied, their elements checked.

import assert from "node:assert/strict";
import { assertSame, assertText, isRefusal } from "../expect.js";
import { parse } from "../notation.js";
import { start, thrownBy } from "../program.js";
import { textFor, typeOf } from "../types.js";
import { exportEcho, refused, roundTrip } from "./scalars.js";

/** @import { Rule, Tests } from "../rules.js" */

/** The rows `byte[] import echo + element store`. @type {Rule} */
function echoAndStore(row) {
  const word = /^(.*) import echo \+ element store$/.exec(row.what)?.[1] ?? "";
  const type = typeOf(row.input === "null" ? `${word}?` : word);
  return (
    type &&
    (async (binder) => {
      await roundTrip(row, type, binder);
      await exportEcho(row, type, binder);
    })
  );
}

/** The rows `int[] as seen by JS`. @type {Rule} */
function seenClass(row) {
  const type = typeOf(/^(.*) as seen by JS$/.exec(row.what)?.[1] ?? "");
  return (
    type &&
    (async (binder) => {
      const { app, stored } = await start(binder);
      app[type.fixture].send(textFor(type.read("[]")));
      assert.equal(stored.value.constructor.name, row.expected);
      app[type.fixture].send(textFor(row.what.startsWith("string") ? ["a"] : [1, 2]));
      assert.equal(stored.value.constructor.name, row.expected);
    })
  );
}

/** The rows `J->M byte[] no range check` and so on: elements are checked as scalars are. @type {Rule} */
function elements(row) {
  const type = typeOf(/^J->M (\w+\[\]) (no range|wraps|conversions|bigint element|wrong element)/.exec(row.what)?.[1] ?? "");
  return type && isRefusal(row.expected)
    ? (binder) => refused(parse(row.input), row.expected, type, binder)
    : undefined;
}

/** What the names of containers stand for, around elements that fit. @type {Record<string, (elements: any[]) => unknown>} */
const CONTAINERS = {
  Array: (elements) => elements,
  Uint8Array: (elements) => Uint8Array.from(elements),
  Int32Array: (elements) => Int32Array.from(elements),
  Float64Array: (elements) => Float64Array.from(elements),
  Uint8ClampedArray: (elements) => Uint8ClampedArray.from(elements),
  ArrayBuffer: () => new ArrayBuffer(2),
  Set: (elements) => new Set(elements),
  "NodeList-like": (elements) => ({ ...elements, length: elements.length, item: (/** @type {number} */ at) => elements[at] }),
};

/** Elements that fit. @type {Record<string, any[]>} */
const FITTING = { "string[]": ["a"], "object[]": [1, "a"], "JSObject[]": [{}] };

/** The rows `J->M int[] accepted containers` and `rejected containers`. @type {Rule} */
function containers(row) {
  const [, word = "", kind] = /^J->M (\w+\[\]) (accepted|rejected) containers$/.exec(row.what) ?? [];
  const fixture = FIXTURES[word];
  if (!fixture) {
    return undefined;
  }
  const fitting = FITTING[word] ?? [1, 2];
  const values = row.input.split(", ").map((name) => CONTAINERS[name]?.(fitting) ?? parse(name));
  return async (binder) => {
    const { app, stored } = await start(binder);
    for (const value of values) {
      stored.value = value;
      if (kind === "accepted") {
        assertSame(app[fixture].receive(), value, "as result of an import");
        assertSame(app[fixture].echo(value), value, "as argument of an export");
      } else {
        assertText(app[fixture].refusal(), row.expected, value, ["import `"]);
        assertText(thrownBy(() => app[fixture].echo(value)).message, row.expected, value, ["argument `value`"]);
      }
    }
  };
}

/** The arrays of the fixture that have `receive`, `refusal` and `echo`. @type {Record<string, string>} */
const FIXTURES = {
  "byte[]": "vecU8",
  "int[]": "vecI32",
  "double[]": "vecF64",
  "string[]": "vecString",
  "object[]": "anys",
  "JSObject[]": "objects",
};

/**
 * An array of any values, through Rust and JavaScript and back: objects and errors are the same, other values equal.
 * @param {any[] | null} values
 * @returns {Tests[string]}
 */
const passes = (values) => async (_row, binder) => {
  const { app, stored } = await start(binder);
  stored.value = values;
  for (const back of [app.anys.pass(values), app.anys.receive()]) {
    assert.deepEqual(back, values);
    values?.forEach((value, index) => isCopied(value) || assert.equal(back?.[index], value, `element ${index}`));
  }
};

/** @param {unknown} value */
function isCopied(value) {
  return value instanceof Date || Array.isArray(value) || ArrayBuffer.isView(value);
}

/** A value from Rust in an array, and what Rust reads of it when it comes back. @type {Tests[string]} */
async function sends(row, binder) {
  const { app, stored } = await start(binder);
  const shown = app.anys.send(row.input);
  const [, type, text] = /^(?:double|string) (?:'(\w)'|([\d.]+))$/.exec(row.expected) ?? assert.fail(row.expected);
  assert.equal(shown, type === undefined ? `[Number(${text})]` : `[String("${type}")]`);
  assert.equal(typeof stored.value[0], type === undefined ? "number" : "string");
}

export const arrayRules = [echoAndStore, seenClass, elements, containers];

/** @type {Tests} */
export const arrays = {
  "array-022": passes(["hello", ""]),
  "array-023": passes([1.1, new Date("2022-05-08T14:55:01Z"), false, true]),
  "array-024": passes([null, 1.1, null, new Date("2022-05-08T14:55:01Z"), false, null, true]),
  "array-025": passes([null, {}, Symbol.prototype, { a: 1 }, new Error("test")]),
  "array-027": passes([new Uint8Array(), new Int32Array(), new Float64Array(), [], []]),
  "array-030": passes([]),
  "array-031": passes(null),
  "array-034": sends,
  "array-036": sends,
  "array-043": sends,
  "array-051": async (_row, binder) => {
    const objects = [{}, null, { b: 1 }];
    const { app, stored } = await start(binder);
    stored.value = objects;
    assert.equal(app.objects.roundTrip(objects), true, "other objects in Rust");
    for (const back of [app.objects.echo(objects), app.objects.receive()]) {
      assert.ok(objects.every((object, index) => object === back[index]), "other objects in JavaScript");
    }
  },
  "array-052": async (row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = [1];
    assertText(app.objects.refusal(), row.expected, 1);
    assertText(thrownBy(() => app.objects.echo([1])).message, row.expected, 1, ["argument `value`"]);
  },
  "array-086": async (row, binder) => {
    const { app, stored } = await start(binder);
    const expected = parse(row.expected);
    stored.value = parse(row.input);
    assert.deepEqual(app.vecOptionString.receive(), expected);
    assert.deepEqual(app.vecOptionString.echo(stored.value), expected);
    assert.equal(app.vecOptionString.equals(stored.value, textFor(expected)), true, "Rust received another array");
  },
  "array-088": async (_row, binder) => {
    const { app } = await start(binder, { change: (/** @type {Int32Array} */ array) => void (array[0] = 9) });
    const given = Int32Array.of(1, 2);
    assertSame(app.arrays.afterChange(given), [1, 2], "Rust's array");
    assertSame(given, [1, 2], "JavaScript's array");
  },
  "array-090": async (_row, binder) => {
    const { app, stored } = await start(binder);
    for (const fixture of ["optionVecU8", "optionVecI32", "optionVecF64", "optionVecString"]) {
      stored.value = undefined;
      assert.equal(app[fixture].receive(), null);
      assert.equal(app[fixture].echo(undefined), null);
      assert.equal(app[fixture].equals(undefined, "null"), true);
    }
  },
};
