// Functions that a page's own scripts declare, and addresses relative to the page.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());
const { origin, visit } = browser;

test("a function of an inline script is found by `globalThis.`", async () => {
  const said = await visit("scripts.html", (page) => page.evaluate(async () => (await loadNames()).globalFunction()));
  assert.equal(said, "inline");
});

test("a function of a `src` script is found by `globalThis.`, with its parent as `this`", async () => {
  const said = await visit("scripts.html", (page) => page.evaluate(async () => (await loadNames()).globalMethod()));
  assert.equal(said, "src");
});

test("a function of a module script is found by importing its address, and runs in the page's own module", async () => {
  const said = await visit("scripts.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames();
      await importModule(app, "M", "./module.js");
      return app.moduleFunction();
    }),
  );
  assert.equal(said, "module 1");
});

test("a function of an inline module script is found by `setModuleImports`", async () => {
  const said = await visit("scripts.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames();
      app.setModuleImports("M", globalThis.namesModule);
      return app.moduleFunction();
    }),
  );
  assert.equal(said, "inline module");
});

/** What the modules at these addresses say, in a page. */
function said(path, addresses, options = {}) {
  return visit(path, (page) =>
    page.evaluate(
      async (addresses, options) => {
        const app = await loadNames(options);
        const modules = addresses.map((address) => importModule(app, `module ${address}`, address));
        return (await Promise.all(modules)).map((module) => module.f());
      },
      addresses,
      options,
    ),
  );
}

test("`./`, `../` and `/` are relative to the page", async () => {
  const addresses = ["./beside.js", "../pages/deep/beside.js", "/tests/pages/beside.js"];
  const pages = `${origin}/tests/pages`;
  assert.deepEqual(await said("plain.html?query#fragment", addresses), [
    `${pages}/beside.js`,
    `${pages}/deep/beside.js`,
    `${pages}/beside.js`,
  ]);
});

test("`./`, `../` and `/` are relative to the `<base>` of a page that has one", async () => {
  const addresses = ["./beside.js", "../beside.js", "/tests/pages/beside.js"];
  const pages = `${origin}/tests/pages`;
  assert.deepEqual(await said("base.html", addresses), [
    `${pages}/deep/beside.js`,
    `${pages}/beside.js`,
    `${pages}/beside.js`,
  ]);
});

test("the option `baseUrl` goes before the page, and may be relative to it", async () => {
  const expected = [`${origin}/tests/pages/deep/beside.js`];
  for (const baseUrl of ["./deep/", "/tests/pages/deep/any.js", `${origin}/tests/pages/deep/`]) {
    assert.deepEqual(await said("plain.html", ["./beside.js"], { baseUrl }), expected);
  }
});

test("`http:`, `data:`, an address without scheme and the page's import map are imported", async () => {
  const pages = `${origin}/tests/pages`;
  const data = "data:text/javascript,export const f = () => 'data'";
  const addresses = [`${pages}/beside.js`, data, `${pages.slice("http:".length)}/beside.js`, "some-package"];
  assert.deepEqual(await said("plain.html", addresses), [
    `${pages}/beside.js`,
    "data",
    `${pages}/beside.js`,
    `${pages}/deep/beside.js`,
  ]);
});

test("what cannot be imported is named by its address, with the browser's reason", async () => {
  for (const [address, ...texts] of [
    ["https://unreachable.invalid/x.js", "cannot import https://unreachable.invalid/x.js", "TypeError"],
    ["no-such-package", "cannot import no-such-package", "no-such-package"],
    ["./missing.js", `cannot import ${origin}/tests/pages/missing.js`, "TypeError"],
    ["./plain.html", `cannot import ${origin}/tests/pages/plain.html`, "TypeError"],
    ["~/x.js", "`~/`"],
  ]) {
    const error = await visit("plain.html", (page) =>
      page.evaluate(async (address) => failureOf(importModule(await loadNames(), "M", address)), address),
    );
    assert.equal(error.name, "CrossingError", error.message);
    for (const text of ['JsHost::import("M"', ...texts]) assert.ok(error.message.includes(text), error.message);
  }
});
