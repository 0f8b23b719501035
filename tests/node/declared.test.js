// The types that are written by hand declare what is there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { fixture } from "../suite/fixture.js";

const JS = new URL("../../crates/cargo-crossing/js/", import.meta.url);

const read = (/** @type {string} */ file) => readFileSync(new URL(file, JS), "utf8");

/** Functions and classes that a file declares, or passes on. */
function declared(/** @type {string} */ text) {
  const own = [...text.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name ?? "");
  const others = [...text.matchAll(/^export \{ (.*) \} from/gm)].flatMap(([, names]) => (names ?? "").split(", "));
  return [...new Set([...own, ...others])].toSorted();
}

for (const name of ["index", "worker"]) {
  test(`${name}.d.ts declares what ${name}.js exports`, async () => {
    assert.deepEqual(declared(read(`${name}.d.ts`)), Object.keys(await import(new URL(`${name}.js`, JS).href)).toSorted());
  });
}

test("index.d.ts declares the members of an instance", async () => {
  const app = await fixture("roundtrip");
  const [, members = ""] = /interface InstanceMembers \{(.*?)\n\}/s.exec(read("index.d.ts")) ?? [];
  const names = [...members.matchAll(/^ {2}(?:readonly )?(\w+)\??[:(]/gm)].map(([, name]) => name ?? "");
  for (const name of names) assert.ok(name in app, name);
  const exports = Object.keys(await app.getExports("roundtrip"));
  const others = Object.keys(app).filter((name) => !names.includes(name) && !exports.includes(name));
  assert.deepEqual(others, []);
});
