// Calls from a page to instances in workers of every kind, through both binders.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());
const { visit } = browser;

/** What each kind of worker is asked in the page: its text, its state, its death and its next life. */
const ask = async (/** @type {string} */ kind, /** @type {string} */ script, /** @type {object} */ options) => {
  const address = "/runtime/worker.js";
  const { PanicError, connect } = await import(address);
  const started = async () => {
    if (kind === "dedicated") return new Worker(script, options);
    if (kind === "shared") return new SharedWorker(script, options).port;
    const registration = await navigator.serviceWorker.register(script, options);
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    while (worker?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 10));
    return worker;
  };
  const worker = await started();
  const app = await connect(worker);
  const said = [await app.count(), await app.count(), await app.names.callRust1.getMessage()];
  const panic = await app.panic("on purpose").catch((/** @type {unknown} */ error) => error);
  said.push(panic instanceof PanicError && /on purpose/.test(panic.message));
  await app.restart();
  // A second connection is to the same instance.
  const other = await connect(worker);
  said.push(await app.count(), await other.count());
  app.dispose();
  said.push(await other.count());
  await worker.terminate?.();
  if (kind === "service") await (await navigator.serviceWorker.getRegistration(script))?.unregister();
  return said;
};

const expected = (/** @type {unknown[]} */ [, , text]) => [1, 2, text, true, 1, 2, 3];

for (const [what, kind, script, options] of /** @type {const} */ ([
  ["a module worker", "dedicated", "serve-module.js", { type: "module" }],
  ["a module worker, generated", "dedicated", "serve-module.js?generated", { type: "module" }],
  ["a classic worker", "dedicated", "serve-classic.js", {}],
  ["a classic worker, generated", "dedicated", "serve-classic.js?generated", {}],
  ["a shared worker", "shared", "serve-shared.js", { type: "module" }],
  ["a service worker", "service", "serve-service.js", { type: "module" }],
  ["a service worker, generated", "service", "serve-service-generated.js", { type: "module" }],
])) {
  test(`${what} answers calls of the page, dies and lives again`, async () => {
    const said = await visit("plain.html", (page) => page.evaluate(ask, kind, `./workers/${script}`, options));
    assert.equal(typeof said[2], "string");
    assert.deepEqual(said, expected(said));
  });
}
