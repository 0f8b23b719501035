// Nothing of cancellation stays behind: no listener, no future.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture } from "../suite/fixture.js";
import { assertNoGrowth } from "./leak.js";

/** @type {Record<string, (...args: any[]) => any>} */
const abort = { began() {}, work: async () => "", listen() {} };
const wait = { answer: /** @type {() => Promise<unknown>} */ (() => new Promise(() => {})) };
const app = await fixture("abort", {
  imports: { abort: { ...abort, wait: () => wait.answer(), work: (/** @type {AbortSignal} */ signal) => abort["work"]?.(signal) } },
});
const kept = new AbortController();

for (const [what, act] of /** @type {[string, () => any][]} */ ([
  [
    "aborted",
    async () => {
      wait.answer = () => new Promise(() => {});
      const controller = new AbortController();
      const promise = app.stops.value(controller.signal);
      controller.abort();
      await promise.catch(() => {});
    },
  ],
  ["aborted before", () => app.stops.borrow("text", AbortSignal.abort()).catch(() => {})],
  [
    "ended, with a signal that lives on",
    async () => {
      wait.answer = async () => "text";
      await app.stops.value(kept.signal);
    },
  ],
  [
    "dropped",
    () => {
      abort["work"] = () => new Promise(() => {});
      app.futures.begin();
      app.futures.make();
      app.futures.dropAll();
    },
  ],
  ["finished", () => ((abort["work"] = async () => "text"), app.imports.finish())],
  ["controllers", () => (app.controller.start(), app.controller.abort())],
])) {
  test(`abort: ${what}`, async () => {
    await assertNoGrowth(act, app.pages);
    assert.equal(app.exports.live(), 0);
  });
}
