// The mechanical rows of the scalar types and of text: input and expectation are read from the row.

import assert from "node:assert/strict";
import { assertSame, assertText, isRefusal } from "../expect.js";
import { parse, parseStart } from "../notation.js";
import { start, thrownBy } from "../program.js";
import { textFor, typeOf, typeOfArea } from "../types.js";

/** @import { Type } from "../types.js" */
/** @import { Row } from "../cases.js" */
/** @import { Binder } from "../program.js" */
/** @import { Rule } from "../rules.js" */

/**
 * A rule for rows like `int: CASE`: the word in front is the type.
 * @param {string} what
 * @param {(row: Row, type: Type, binder: Binder) => Promise<void>} test
 * @returns {Rule}
 */
function ofWord(what, test) {
  return (row) => {
    const [word = "", rest] = row.what.split(": ");
    const type = rest?.startsWith(what) ? typeOf(word) : undefined;
    const own = type && row.input === "null" ? typeOf(`${word}?`) : type;
    return own && ((binder) => test(row, own, binder));
  };
}

/**
 * A rule for rows of an area that is about one type.
 * @param {RegExp} what
 * @param {(row: Row, type: Type, binder: Binder) => Promise<void>} test
 * @returns {Rule}
 */
function ofArea(what, test) {
  return (row) => {
    const type = what.test(row.what) ? typeOfArea(row.area, row.input) : undefined;
    return type && ((binder) => test(row, type, binder));
  };
}

/** @type {Parameters<typeof ofWord>[1]} */
export async function roundTrip(row, type, binder) {
  const value = type.read(row.input);
  const { app, stored } = await start(binder);
  assert.equal(app[type.fixture].roundTrip(textFor(value)), true, "the value changed on its way back to Rust");
  assertSame(stored.value, value, "in JavaScript");
}

/** @type {Parameters<typeof ofWord>[1]} */
async function identity(row, type, binder) {
  const { app } = await start(binder);
  assert.equal(String(app[type.fixture].identity(textFor(type.read(row.input)))), row.expected);
}

/** @type {Parameters<typeof ofWord>[1]} */
async function seenType(row, type, binder) {
  const { app, stored } = await start(binder);
  app[type.fixture].send(textFor(type.read(row.input)));
  assert.equal(`\`${typeof stored.value}\``, row.expected);
}

/** @type {Parameters<typeof ofWord>[1]} */
async function throwing(row, type, binder) {
  const { app } = await start(binder);
  const given = textFor(type.read(row.input));
  const text = app[type.fixture].thrownText(given);
  assert.ok(text.includes("throw1-msg"), text);
  assert.ok(!text.includes(" at "), `a stack in ${text}`);
  assert.match(thrownBy(() => app[type.fixture].thrown(given)).stack, /throw1fn/);
}

/** @type {Parameters<typeof ofArea>[1]} */
export async function exportEcho(row, type, binder) {
  const { app, stored } = await start(binder);
  const value = row.input === "short" ? "Ahoj" : type.read(row.input);
  assertSame(app[type.fixture].echo(value), value, "the export's result");
  stored.value = value;
  assert.equal(app[type.fixture].equals(value, textFor(value)), true, "Rust received another value");
  const seen = / JS saw a (\w+)/.exec(row.expected)?.[1];
  if (seen !== undefined) {
    assert.equal(typeof app[type.fixture].echo(value), seen);
  }
}

/**
 * A value from JavaScript, as the result of an import and as the argument of an export.
 * @type {Parameters<typeof ofArea>[1]}
 */
export async function fromJs(row, type, binder) {
  const value = parse(row.input);
  if (isRefusal(row.expected)) {
    await refused(value, row.expected, type, binder);
    return;
  }
  const expected = parseStart(row.expected.replace(/^.* = /, ""));
  const { app, stored } = await start(binder);
  stored.value = value;
  assertSame(app[type.fixture].receive(), expected, "as result of an import");
  assertSame(app[type.fixture].echo(value), expected, "as argument of an export");
  assert.equal(app[type.fixture].equals(value, textFor(expected)), true, "Rust received another value");
}

/**
 * A wrong value is an error in both places, and the program goes on. Where an argument is left out the value is
 * undefined.
 * @param {unknown} value
 * @param {string} expected
 * @param {Type} type
 * @param {Binder} binder
 */
export async function refused(value, expected, type, binder) {
  const { app, stored } = await start(binder);
  stored.value = value;
  const exports = app[type.fixture];
  const rust = `(Rust \`${type.rust}\`)`;
  const places = [
    () => exports.refusal() ?? assert.fail("accepted as the result of an import"),
    () => thrownBy(() => exports.receive()).message,
  ];
  for (const read of places) {
    assertText(read(), expected, value, ["import `retrieve1`", "result", rust]);
  }
  const asArgument = thrownBy(() => exports.echo(value));
  assert.ok(asArgument instanceof Error);
  assertText(asArgument.message, expected, value, [`export \`${type.fixture}.echo\``, "argument `value`", rust]);
  assert.equal(app.base.counter(), 0, "the program is dead");
}

/** @type {Rule} */
function nullable(row) {
  const word = /^(.*) import store\/retrieve\/echo\/identity and export echo$/.exec(row.what)?.[1];
  const type = word === undefined ? undefined : typeOf(word);
  const seen = /typeof (\w+)/.exec(row.expected)?.[1];
  return (
    type &&
    (async (binder) => {
      await roundTrip(row, type, binder);
      await identity({ ...row, expected: "true" }, type, binder);
      await seenType({ ...row, expected: `\`${seen}\`` }, type, binder);
      await exportEcho(row, type, binder);
    })
  );
}

/** A value of each type, for rows that say "a value". @type {Record<string, string>} */
const SOME = { char: "'A'", byte: "1", float: "1.5", DateTimeOffset: "1970-01-01T00:00:00Z" };

/** @type {Rule} */
function nullableSupported(row) {
  const word = /^(\w+)\? supported$/.exec(row.what)?.[1] ?? "";
  const type = typeOf(`${word}?`);
  return (
    type &&
    (async (binder) => {
      for (const input of ["null", SOME[word] ?? assert.fail(`no value of ${word}`)]) {
        await roundTrip({ ...row, input }, type, binder);
        await exportEcho({ ...row, input }, type, binder);
      }
    })
  );
}

/** The rows `undefined into int?` and `wrong type into int?`. @type {Rule} */
function intoNullable(row) {
  const word = / into (\w+\?)$/.exec(row.what)?.[1];
  const type = word === undefined ? undefined : typeOf(word);
  return type && ((binder) => fromJs(row, type, binder));
}

/** @type {Rule[]} */
export const scalarRules = [
  ofWord("store1/retrieve1 + echo1 round trip", roundTrip),
  ofWord("identity1", identity),
  ofWord("typeof seen by JS", seenType),
  ofWord("import throw1fn(v) result type", throwing),
  ofArea(/^export echo$/, exportEcho),
  ofArea(/^(J->M |exact overflow text$)/, fromJs),
  nullable,
  nullableSupported,
  intoNullable,
];
