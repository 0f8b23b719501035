// Arrays of another realm, such as an iframe's: they are arrays, whatever `instanceof` says. On Node only, which makes a
// realm at once.

import test from "node:test";
import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { assertRefusal, fixture, recorder, thrownBy } from "../suite/fixture.js";

const echo = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions } });

/** @param {string} code */
const foreign = (code) => runInNewContext(code);

test("an Array and a typed array of another realm cross", () => {
  for (const code of ["[1, 2, 3]", "new Uint8Array([1, 2, 3])", "new Uint8Array([0, 1, 2, 3]).subarray(1)"]) {
    const value = foreign(code);
    assert.ok(!(value instanceof Array) && !(value instanceof Uint8Array));
    const result = app.echo.vecU8(value);
    assert.ok(result instanceof Uint8Array);
    assert.deepEqual([...result], [1, 2, 3]);
  }
  assert.deepEqual(app.echo.vecString(foreign("['a', 'ä']")), ["a", "ä"]);
  assert.deepEqual([...app.echo.fixedU8(foreign("new Uint8Array(4)"))], [0, 0, 0, 0]);
  assert.deepEqual(app.echo.vecVecString(foreign("[['a'], []]")), [["a"], []]);
});

test("others of another realm do not", () => {
  for (const code of ["new Int8Array(1)", "new Uint8ClampedArray(1)", "({ length: 0 })", "new DataView(new ArrayBuffer(1))"]) {
    assertRefusal(thrownBy(() => app.echo.vecU8(foreign(code))), ["Value is not an Array or Uint8Array"]);
  }
});

test("a typed array whose memory is gone is empty", () => {
  const gone = new Uint8Array(4);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  assert.deepEqual([...app.echo.vecU8(gone)], []);
  assertRefusal(thrownBy(() => app.echo.fixedU8(gone)), ["Value is not an Array of length 4", "its length is 0"]);
});

test("a typed array that grows and shrinks with its memory has the length it has", () => {
  const buffer = new ArrayBuffer(4, { maxByteLength: 16 });
  const tracking = new Int32Array(buffer);
  assert.equal(app.echo.vecI32(tracking).length, 1);
  buffer.resize(16);
  assert.equal(app.echo.vecI32(tracking).length, 4);
  buffer.resize(0);
  assert.equal(app.echo.vecI32(tracking).length, 0);
});
