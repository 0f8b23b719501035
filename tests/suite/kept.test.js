// Programs of every version of the contract: the newest run time runs them all. `tests/kept/README.md` says how they are made.

import test from "node:test";
import assert from "node:assert/strict";
import { load } from "@crossing-rs/runtime";
import { rejectionOf, settled, thrownBy } from "./fixture.js";

/** The program as it is built now, and as it was kept. */
const PROGRAMS = [
  new URL("../../target/wasm/wasm32-unknown-unknown/debug/kept.wasm", import.meta.url),
  new URL("../kept/abi-1.wasm", import.meta.url),
];

const object = { name: "an object" };

/** Values that come back as they were, by type. @type {[type: string, values: unknown[]][]} */
const VALUES = [
  ["bool", [true, false]],
  ["i32", [0, -1, 2 ** 31 - 1]],
  ["u32", [0, 2 ** 32 - 1]],
  ["i64", [0n, -(2n ** 63n)]],
  ["u64", [0, Number.MAX_SAFE_INTEGER]],
  ["f32", [0.5, -0]],
  ["f64", [0.1, NaN, -Infinity]],
  ["char", ["a", "\u{1f600}"]],
  ["String", ["", "five!", "é".repeat(5000)]],
  ["Option<i32>", [null, 5]],
  ["Option<String>", [null, "", "text"]],
  ["JsObject", [object, () => 1]],
  ["JsAny", [undefined, null, true, 1.5, 10n, "text", object]],
];

for (const url of PROGRAMS) {
  const name = url.pathname.split("/").pop();

  /** @param {object} [options] */
  const loaded = async (options) => {
    /** @type {string[]} */
    const told = [];
    const echo = Object.fromEntries(VALUES.map(([type]) => [type, (/** @type {unknown} */ value) => value]));
    const kept = { ...echo, done: (/** @type {string} */ text) => told.push(text), later: async (/** @type {string} */ text) => `${text}!` };
    return { app: await load(url, { imports: { kept }, ...options }), kept, told };
  };

  test(`${name}: values of each type cross both ways`, async () => {
    const { app } = await loaded();
    for (const [type, values] of VALUES) {
      for (const value of values) assert.deepEqual(app.echo[type](value), value, type);
    }
    assert.equal(app.echo.JsObject(object), object);
    assert.equal(app.greeting("Ada"), "Hello, Ada number 7!");
  });

  test(`${name}: wrong values are refused`, async () => {
    const { app } = await loaded();
    assert.match(`${thrownBy(() => app.echo.i32(1.5))}`, /argument `value` \(Rust `i32`\): Value is not an integer: 1\.5/);
    const { app: other } = await loaded({ imports: { kept: { i32: () => "text" } } });
    assert.match(`${thrownBy(() => other.echo.i32(1))}`, /`i32` of module `kept`, result \(Rust `i32`\): Value is not an integer: text/);
  });

  test(`${name}: errors cross both ways`, async () => {
    const thrown = new TypeError("no");
    const { app } = await loaded({
      imports: {
        kept: {
          bool: () => {
            throw thrown;
          },
        },
      },
    });
    assert.equal(thrownBy(() => app.echo.bool(true)), thrown);
    const error = /** @type {any} */ (thrownBy(() => app.fail()));
    assert.ok(error instanceof RangeError);
    assert.equal(error.message, "too far");
  });

  test(`${name}: tasks sleep and await`, async () => {
    const { app, told } = await loaded();
    app.start("soon");
    while (told.length === 0) await settled();
    assert.deepEqual(told, ["soon!"]);
  });

  test(`${name}: main prints`, async () => {
    const { app } = await loaded({ args: ["a", "b"] });
    /** @type {unknown[][]} */
    const lines = [];
    const { log } = console;
    console.log = (...args) => lines.push(args);
    try {
      await app.runMain();
    } finally {
      console.log = log;
    }
    assert.deepEqual(lines, [['kept with ["a", "b"]']]);
  });

  test(`${name}: a panic ends the instance`, async () => {
    const { app } = await loaded();
    const error = /** @type {any} */ (thrownBy(() => app.die()));
    assert.equal(error.name, "PanicError");
    assert.match(error.message, /the end/);
    assert.equal(await rejectionOf(app.runMain()), error);
  });
}
