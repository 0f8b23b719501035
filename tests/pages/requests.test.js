// How often `JsHost::import` asks the server, and that a failed import is asked for again.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());
const { answers, origin, requests, visit } = browser;

const path = (name) => `/tests/pages/${name}`;
const says = (text) => ({ body: `export const f = () => ${JSON.stringify(text)};` });

test("a known name with the same address is no second request and the same module", async () => {
  answers.set(path("once.js"), says("once"));
  const same = await visit("plain.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames();
      const together = await Promise.all([1, 2, 3].map(() => importModule(app, "M", "./once.js")));
      const later = await importModule(app, "M", "./once.js");
      const whole = await importModule(app, "M", new URL("once.js", location.href).href);
      return [...together, whole].every((module) => module === later) && app.moduleFunction();
    }),
  );
  assert.equal(same, "once");
  assert.equal(requests(path("once.js")), 1);
});

test("a known name with another address is no request, but an error that shows both", async () => {
  answers.set(path("one.js"), says("one"));
  answers.set(path("two.js"), says("two"));
  const { error, said } = await visit("plain.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames();
      await importModule(app, "M", "./one.js");
      return { error: await failureOf(importModule(app, "M", "./two.js")), said: app.moduleFunction() };
    }),
  );
  assert.equal(error.code, "CX2005");
  for (const name of ["one.js", "two.js"]) assert.ok(error.message.includes(origin + path(name)), error.message);
  assert.equal(said, "one");
  assert.deepEqual([requests(path("one.js")), requests(path("two.js"))], [1, 0]);
});

test("a name that `setModuleImports` gave is no request", async () => {
  const said = await visit("plain.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames({ imports: { M: { f: () => "set" } } });
      await importModule(app, "M", "./never.js");
      return app.moduleFunction();
    }),
  );
  assert.equal(said, "set");
  assert.equal(requests(path("never.js")), 0);
});

for (const [what, bad] of [
  ["missing", { status: 404 }],
  ["broken on the way", { status: 500 }],
  ["of a wrong type", { type: "text/html", body: "<!doctype html>" }],
]) {
  test(`a module that was ${what} is asked for again, and found once it is there`, async () => {
    const name = `${what.replaceAll(" ", "-")}.js`;
    answers.set(path(name), bad);
    await visit("plain.html", async (page) => {
      const first = await page.evaluate(async (address) => {
        globalThis.app = await loadNames();
        return failureOf(importModule(globalThis.app, "M", address));
      }, `./${name}`);
      assert.equal(first.code, "CX2003");
      assert.ok(first.message.includes(origin + path(name)), first.message);
      answers.set(path(name), says("at last"));
      const said = await page.evaluate(async (address) => {
        await importModule(globalThis.app, "M", address);
        return globalThis.app.moduleFunction();
      }, `./${name}`);
      assert.equal(said, "at last");
    });
  });
}

test("after a module that fails, of which the browser keeps the error, its name is free for another address", async () => {
  answers.set(path("throws.js"), { body: "throw new RangeError('its own')" });
  const { first, said } = await visit("plain.html", (page) =>
    page.evaluate(async () => {
      const app = await loadNames();
      const first = await failureOf(importModule(app, "M", "./throws.js"));
      await importModule(app, "M", "./once.js");
      return { first, said: app.moduleFunction() };
    }),
  );
  assert.match(first.message, /throws\.js: RangeError: its own/);
  assert.equal(said, "once");
});

test("a module of another origin is imported if that origin allows it", async () => {
  const other = await open();
  try {
    other.answers.set("/shared.js", { ...says("other origin"), cors: true });
    other.answers.set("/closed.js", says("closed"));
    const { said, error } = await visit("plain.html", (page) =>
      page.evaluate(async (origin) => {
        const app = await loadNames();
        await importModule(app, "M", `${origin}/shared.js`);
        const error = await failureOf(importModule(app, "closed", `${origin}/closed.js`));
        return { said: app.moduleFunction(), error };
      }, other.origin),
    );
    assert.equal(said, "other origin");
    assert.ok(error.message.includes(`${other.origin}/closed.js`), error.message);
  } finally {
    await other.close();
  }
});
