// What JavaScript asks for by name: `globalThis.getCrossingRuntime(id)` and `getExports(crate)`.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError } from "@crossing-rs/runtime";
import { loadNames, rejectionOf } from "../wasm/names/harness.js";
import { explains } from "./fixture.js";

test("`getCrossingRuntime` gives each instance by its id, also destructured and awaited", async () => {
  const [one, two] = [await loadNames(), await loadNames()];
  assert.notEqual(one.id, two.id);
  const { getCrossingRuntime } = globalThis;
  assert.equal(getCrossingRuntime(one.id), one);
  assert.equal(await getCrossingRuntime(two.id), two);
});

test("`getCrossingRuntime` knows no other id, and no instance that was disposed", async () => {
  const app = await loadNames();
  app.dispose();
  for (const id of [app.id, -1, 1e9, undefined, "0"]) assert.equal(globalThis.getCrossingRuntime(id), undefined);
});

test("a restarted instance has an id of its own", async () => {
  const app = await loadNames();
  const fresh = await app.restart();
  assert.notEqual(fresh.id, app.id);
  assert.equal(globalThis.getCrossingRuntime(app.id), undefined);
  assert.equal(globalThis.getCrossingRuntime(fresh.id), fresh);
});

test("`getExports` gives the same functions as the instance", async () => {
  const app = await loadNames();
  const exports = await app.getExports("names");
  assert.equal(exports.moduleFunction, app.moduleFunction);
});

test("`getExports` of an unknown crate lists those that exist", async () => {
  const app = await loadNames();
  for (const name of ["nobody", "", "__proto__", "Names"]) {
    const error = await rejectionOf(app.getExports(name));
    assert.ok(error instanceof CrossingError, String(error));
    assert.equal(error.code, "CX2105");
    assert.ok(error.message.includes(`getExports("${name}")`), error.message);
    assert.match(error.message, explains ? /crates with exports: names$/ : /no such crate or package$/);
  }
});

test("exports may have the names of what JavaScript's objects have", async () => {
  const { exported } = await loadNames();
  assert.deepEqual([exported.shared(), exported.shared.name(), exported.shared.length()], [1, 2, 3]);
  const app = await loadNames();
  assert.equal(Object.getOwnPropertyDescriptor(app.odd, "__proto__").value.constructor.x(), 4);
  assert.equal(app.odd.toString(), 5);
});
