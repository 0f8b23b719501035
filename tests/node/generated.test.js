// The generated module and a .wasm that is not its own.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { create } from "../../target/dist/greeting/index.js";

const wasm = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../target/wasm/wasm32-unknown-unknown/debug/${name}.wasm`, import.meta.url));

for (const [what, bytes] of /** @type {const} */ ([
  ["another program", wasm("primitives")],
  ["an empty module", new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])],
])) {
  test(`${what} is refused by name`, async () => {
    await assert.rejects(create({ wasm: bytes }), { name: "CrossingError", code: "CX3010" });
  });
}

test("its own file is as good as an address", async () => {
  const app = await create({ wasm: wasm("greeting") });
  assert.equal(app.greeting("Ada"), "Olá, Ada!");
});

test("what converts by name is shipped with programs that use it", () => {
  const ships = (/** @type {string} */ program) =>
    existsSync(new URL(`../../target/dist/${program}/runtime/dynamic.js`, import.meta.url));
  assert.deepEqual(["dynamic", "greeting", "primitives"].map(ships), [true, false, false]);
});
