// Rows of the scalar types and of text that are not mechanical.

import assert from "node:assert/strict";
import { assertText, assertSame } from "../expect.js";
import { parse } from "../notation.js";
import { start, thrownBy } from "../program.js";
import { typeOf } from "../types.js";
import { roundTrip } from "./scalars.js";

/** @import { Tests } from "../rules.js" */
/** @import { Row } from "../cases.js" */
/** @import { Binder } from "../program.js" */

/**
 * An integer that no Number holds is an error in Rust before JavaScript is called.
 * @param {Row} row
 * @param {Binder} binder
 */
async function unsafeInteger(row, binder) {
  const { app, stored } = await start(binder);
  const error = thrownBy(() => app.i64Number.send(row.input));
  assertText(error.message, row.expected.replace("range.", "range"), row.input, [
    `Overflow: value ${row.input} is out of -9007199254740991 9007199254740991 range`,
    "import `store1`",
    "argument `value`",
  ]);
  assert.equal(stored.calls, 0, "JavaScript was called");
}

/** @type {Tests} */
export const single = {
  "int52-017": unsafeInteger,
  "int52-018": unsafeInteger,
  "int52-023": async (row, binder) => {
    const { app, stored } = await start(binder);
    app.i64Number.send(String(/\((\d+)\)/.exec(row.input)?.[1]));
    assert.equal(`\`${typeof stored.value} ${stored.value}\``, row.expected);
  },
  "intptr-015": async (row, binder) => {
    const type = typeOf("IntPtr");
    assert.ok(type);
    for (const input of ["42", "0", "1", "-1", "isize::MAX (i32)", "isize::MIN (i32)"]) {
      await roundTrip({ ...row, input }, type, binder);
    }
    // A pointer is an address: `usize`.
    const { app, stored } = await start(binder);
    for (const address of [0, 42, 2 ** 31, 2 ** 32 - 1]) {
      assert.equal(app.usize.roundTrip(String(address)), true);
      assert.equal(stored.value, address);
    }
  },
  "intptr-018": async (_row, binder) => {
    const { app, stored } = await start(binder);
    app.isize.send("-1");
    assert.equal(stored.value, -1);
    app.usize.send("4294967295");
    assert.equal(stored.value, 4294967295);
  },
  "string-019": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(`'${app.JavaScriptTestHelperNoNamespace.EchoString("test")}'`, row.expected);
  },
  "string-027": async (row, binder) => everyWay(parse(row.input), parse(row.input), binder),
  "string-028": async (row, binder) => {
    const text = parse(row.input);
    assert.equal(text.length, 3);
    await everyWay(text, text, binder);
  },
  "string-029": async (row, binder) => {
    const { app, stored } = await start(binder);
    stored.value = parse(row.input);
    const expected = stored.value.replace("\ud800", "\ufffd");
    assertSame(app.string.receive(), expected, "as result of an import");
    assertSame(app.string.echo(stored.value), expected, "as argument of an export");
    assert.equal(app.string.equals(stored.value, expected), true, "Rust received another text");
  },
  "string-031": async (row, binder) => everyWay(parse(row.input), parse(row.input), binder),
  "string-032": async (_row, binder) => {
    const { app } = await start(binder, { stringPlus: (/** @type {any} */ a, /** @type {any} */ b) => a + b });
    assert.equal(app.base.plusNothing("hello"), "hellonull");
  },
};

/**
 * A text from Rust, and from JavaScript.
 * @param {string} text
 * @param {string} expected
 * @param {Binder} binder
 */
async function everyWay(text, expected, binder) {
  const { app, stored } = await start(binder);
  assert.equal(app.string.roundTrip(text), true, "the text changed on its way back to Rust");
  assertSame(stored.value, expected, "in JavaScript");
  assertSame(app.string.echo(text), expected, "through an export");
}
