// `load` in a page: by address, Response, bytes and module; what a server may get wrong; strict policies.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());
const { answers, origin, requests, visit } = browser;

const WASM = "/target/wasm/wasm32-unknown-unknown/debug/names.wasm";
const bytes = readFileSync(new URL(`../..${WASM}`, import.meta.url));

test("a program is loaded by address, URL, Response, promise of one, bytes, view and module", async () => {
  const said = await visit("plain.html", (page) =>
    page.evaluate(async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const forms = {
        address,
        relative: `../..${address}`,
        url: new URL(address, location.href),
        response: await fetch(address),
        promise: fetch(address),
        bytes,
        view: new Uint8Array(bytes),
        module: await WebAssembly.compile(bytes),
        blob: URL.createObjectURL(new Blob([bytes])),
      };
      const said = {};
      for (const [name, wasm] of Object.entries(forms)) {
        const app = await loadNames({ imports: { M: { f: () => name } } }, wasm);
        said[name] = app.moduleFunction();
      }
      return said;
    }, WASM),
  );
  const forms = ["address", "relative", "url", "response", "promise", "bytes", "view", "module", "blob"];
  assert.deepEqual(said, Object.fromEntries(forms.map((name) => [name, name])));
});

test("a .wasm of a wrong type is loaded with one request", async () => {
  for (const [name, type] of [
    ["octets", "application/octet-stream"],
    ["text", "text/plain; charset=utf-8"],
    ["page", "text/html"],
  ]) {
    answers.set(`/${name}.wasm`, { type, body: bytes });
    const said = await visit("plain.html", (page) =>
      page.evaluate(async (address) => {
        const app = await loadNames({ imports: { M: { f: () => "loaded" } } }, address);
        return app.moduleFunction();
      }, `/${name}.wasm`),
    );
    assert.equal(said, "loaded");
    assert.equal(requests(`/${name}.wasm`), 1);
  }
});

/** What `load` of an address is rejected with. */
const refusal = (address) => visit("plain.html", (page) => page.evaluate((address) => failureOf(load(address)), address));

test("a .wasm that is missing is named, with the server's answer", async () => {
  const error = await refusal("/missing.wasm");
  assert.equal(error.code, "CX3001");
  assert.match(error.message, new RegExp(`cannot load ${origin}/missing\\.wasm: the server answered 404`));
});

test("a page instead of a .wasm is shown by how it begins, whatever type it says", async () => {
  for (const type of ["text/html", "application/wasm"]) {
    answers.set("/app.wasm", { type, body: "<!doctype html><title>Start</title>" });
    const error = await refusal("/app.wasm");
    assert.equal(error.code, "CX3002");
    for (const text of [`${origin}/app.wasm`, "it is not a .wasm", "<!doctype html>"]) {
      assert.ok(error.message.includes(text), error.message);
    }
  }
});

test("a .wasm that is cut short or empty is named, with its length", async () => {
  answers.set("/half.wasm", { type: "application/wasm", body: bytes.subarray(0, 1000) });
  const half = await refusal("/half.wasm");
  assert.equal(half.code, "CX3002");
  assert.match(half.message, /half\.wasm: it is damaged or cut short \(1000 bytes\)/);
  answers.set("/empty.wasm", { type: "application/wasm" });
  const empty = await refusal("/empty.wasm");
  assert.match(empty.message, /empty\.wasm: it is not a \.wasm.*0 bytes/);
});

test("a server that cannot be reached, or does not allow it, is named", async () => {
  const other = await open();
  try {
    for (const address of ["https://unreachable.invalid/x.wasm", `${other.origin}${WASM}`]) {
      const error = await refusal(address);
      assert.equal(error.code, "CX3001");
      assert.ok(error.message.includes(`cannot load ${address}: TypeError`), error.message);
    }
  } finally {
    await other.close();
  }
});

for (const binder of ["", "?generated"]) {
  test(`a policy of 'self' and 'wasm-unsafe-eval' is enough ${binder}`, async () => {
    const { said, wasBroken } = await visit(`csp.html${binder}`, (page) =>
      page.evaluate(async () => ({ said: await globalThis.outcome, wasBroken: globalThis.wasPolicyBroken })),
    );
    assert.equal(said, `${origin}/tests/pages/beside.js`);
    assert.equal(wasBroken, undefined);
  });
}

test("a policy that forbids WebAssembly is what the error speaks of, not a damaged file", async () => {
  const error = await visit("csp-without-wasm.html", (page) => page.evaluate(() => globalThis.outcome));
  assert.equal(error.name, "CrossingError", JSON.stringify(error));
  assert.match(error.message, /'wasm-unsafe-eval'/);
  assert.doesNotMatch(error.message, /damaged|cut short/);
});
