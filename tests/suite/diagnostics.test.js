// What is alive, as Rust and JavaScript see it: each kind, with the place where it was made, until it is gone.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, settled } from "./fixture.js";

const NONE = { objects: 0, operations: 0, tasks: 0, callbacks: 0, rustObjects: 0, segments: 0, streams: 0, errors: 0 };
const FILE = "diagnostics[/\\\\]src[/\\\\]lib\\.rs:\\d+:\\d+";

async function fresh() {
  const settle = { resolve: (/** @type {unknown} */ _value) => {} };
  const diagnostics = { make: () => ({}), later: () => new Promise((resolve) => (settle.resolve = resolve)) };
  return { app: await fixture("diagnostics", { imports: { diagnostics } }), settle };
}

/**
 * Asserts that exactly these are alive, in the words of both sides.
 * @param {any} app
 * @param {object} live
 */
function assertLive(app, live) {
  const expected = { ...NONE, ...live };
  assert.deepEqual(app.diagnostics().live, expected);
  const text = Object.entries(expected).map(([kind, count]) => `${kind === "rustObjects" ? "rust_objects" : kind}: ${count}`);
  assert.equal(app.live(), `Live { ${text.join(", ")} }`);
}

/**
 * Asserts that a line of the dump tells of so many things that were made there.
 * @param {any} app
 * @param {number} count
 * @param {string} place
 */
function assertPlace(app, count, place) {
  assert.match(app.diagnostics().dump, new RegExp(`^ +${count}  ${place}$`, "m"));
}

test("a program that has done nothing holds nothing", async () => {
  const { app } = await fresh();
  assertLive(app, {});
  assert.equal(app.diagnostics().dump, "");
});

test("objects that an import returned know the import and its caller", async () => {
  const { app } = await fresh();
  app.imported(3);
  app.imported(2);
  assertLive(app, { objects: 5 });
  assertPlace(app, 5, `import \`diagnostics::make\`, called at .*${FILE}`);
  app.letGo();
  assertLive(app, {});
});

test("objects that an export was given know the export", async () => {
  const { app } = await fresh();
  app.exported({});
  app.exported([]);
  assertLive(app, { objects: 2 });
  assertPlace(app, 2, "export `diagnostics::exported`");
  app.letGo();
  assertLive(app, {});
});

test("objects that Rust made know the line, the most frequent first", async () => {
  const { app } = await fresh();
  app.made();
  assertLive(app, { objects: 4 });
  const { dump } = app.diagnostics();
  assert.match(dump, new RegExp(`^objects: 4\n( +1  .*${FILE}\n){4}$`));
  assert.equal(dump, app.dump());
  const lines = [...dump.matchAll(/lib\.rs:(\d+):/g)].map(([, line]) => Number(line));
  const [first = 0] = lines;
  assert.deepEqual(lines, [first, first + 1, first + 1, first + 2]);
  app.made();
  app.imported(1);
  assert.match(app.diagnostics().dump, /^objects: 9\n( +2 .*\n){4} +1 .*\n$/);
  app.letGo();
  assertLive(app, {});
});

test("callbacks, Rust objects and segments are alive until they are disposed of", async () => {
  const { app } = await fresh();
  const [callback, object, segment] = [app.callback(), app.rustObject(), app.segment()];
  assertLive(app, { callbacks: 1, rustObjects: 1, segments: 1 });
  assertPlace(app, 1, `.*${FILE}`);
  assertPlace(app, 1, "export `diagnostics::rust_object`");
  assertPlace(app, 1, "export `diagnostics::segment`");
  object.dispose();
  segment.dispose();
  callback.dispose();
  assertLive(app, { callbacks: 1 });
  app.letGo();
  assertLive(app, {});
});

test("a Rust error behind an Error of JavaScript", async () => {
  const { app } = await fresh();
  assert.throws(() => app.error());
  assertLive(app, { errors: 1 });
  assertPlace(app, 1, "export `diagnostics::error`");
});

test("tasks and what they await", async () => {
  const { app, settle } = await fresh();
  app.task();
  await settled();
  assertLive(app, { tasks: 1, operations: 1 });
  assertPlace(app, 1, `.*${FILE}`);
  assertPlace(app, 1, "later");
  settle.resolve({});
  await settled();
  assertLive(app, {});
  app.timer().catch(() => {});
  assertLive(app, { tasks: 1, operations: 1 });
  assertPlace(app, 1, "export `diagnostics::timer`");
  assertPlace(app, 1, "crossing::time::sleep");
  app.dispose();
});

test("the task of an async main knows where that is", async () => {
  const { app, settle } = await fresh();
  const main = app.runMain();
  await settled();
  assertLive(app, { tasks: 1, operations: 1 });
  assert.match(app.diagnostics().dump, new RegExp(`^tasks: 1\\n +1  .*${FILE}$`, "m"));
  settle.resolve({});
  assert.equal(await main, 0);
  assertLive(app, {});
});

test("each instance has its own", async () => {
  const [one, other] = [(await fresh()).app, (await fresh()).app];
  one.imported(2);
  assertLive(other, {});
  assertLive(one, { objects: 2 });
  assertLive(await one.restart(), {});
});
