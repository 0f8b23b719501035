// Rows of the area `threads`: instances in workers, which the page's thread calls.

import assert from "node:assert/strict";
import { threadId } from "node:worker_threads";
import { createInWorker } from "../../../crates/cargo-crossing/js/worker.js";

/** @import { Binder } from "../program.js" */
/** @import { Tests } from "../rules.js" */

const target = new URL("../../../target/", import.meta.url);
const WASM = new URL("wasm/wasm32-unknown-unknown/debug/conformance_cases.wasm", target);
const GENERATED = new URL("dist/conformance_cases/index.js", target);
const imports = { cases: new URL("../thread_cases.js", import.meta.url) };

/**
 * An instance in a worker, through the same binder.
 * @param {Binder} binder
 * @returns {Promise<any>}
 */
const inWorker = ({ name }) => createInWorker(name === "loader" ? WASM : GENERATED, { imports });

/** @type {Tests} */
export const threads = {
  "threads-001": async (_row, binder) => {
    const app = await inWorker(binder);
    await assert.rejects(app.threads.throw("Test"), (error) => error instanceof RangeError && error.message === "Test");
    app.dispose();
  },
  "threads-005": async (row, binder) => {
    const app = await inWorker(binder);
    const waiting = assert.rejects(app.threads.countLater(), { code: row.expected });
    app.dispose();
    await waiting;
    await assert.rejects(app.threads.countLater(), { code: row.expected });
  },
  "threads-006": async (_row, binder) => {
    const app = await inWorker(binder);
    const [before, after] = await app.threads.aroundWait();
    assert.equal(before, after);
    assert.notEqual(before, threadId);
    app.dispose();
  },
  "threads-010": async (_row, binder) => {
    const app = await inWorker(binder);
    assert.equal(await app.threads.countLater(), 1);
    const exports = await app.getExports("conformance_cases");
    assert.equal(await exports.threads.countLater(), 2);
    app.dispose();
  },
};
