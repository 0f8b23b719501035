// Nothing of streams stays behind, on either side.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, recorder, settled } from "../suite/fixture.js";
import { assertCollected, assertNoGrowth, collect, recorders } from "./leak.js";

const streams = recorder();
const app = await fixture("streams", { imports: { streams: streams.functions } });
const { make, read, reads } = app;
const long = "text ".repeat(300);

recorders.push(streams);

async function* generated(/** @type {unknown[]} */ items) {
  yield* items;
}

const readable = () => new ReadableStream({ pull: (controller) => controller.enqueue(1) }, { highWaterMark: 0 });

/** @param {ReadableStream<unknown>} stream */
async function first(stream) {
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
}

for (const [what, act] of /** @type {[string, () => any][]} */ ([
  ["read to the end", () => reads.string(generated([long, "short"]))],
  ["objects", () => reads.object(generated([{}, {}]))],
  ["wrong items", () => reads.string(generated([long, 5])).catch(() => {})],
  ["stopped", () => read.some(readable(), 2)],
  ["asked and dropped", () => (read.hold(readable()), read.ask(), read.dropHeld())],
  ["never read", () => (read.hold(readable()), read.dropHeld())],
  ["given back", () => read.back(readable())],
  ["made and read", () => first(make.texts([long, "short"]))],
  ["made and cancelled", () => make.forever().cancel()],
  ["made and cancelled while pending", async () => {
    const reader = make.never().getReader();
    const pending = reader.read();
    await reader.cancel();
    await pending;
  }],
  ["that fail", () => first(make.failsWith(long)).catch(() => {})],
  ["through Rust", () => first(make.doubled(readable()))],
  ["kept and dropped in Rust", () => (make.keep(), make.kept().cancel())],
])) {
  test(`streams: ${what}`, async () => {
    await assertNoGrowth(act, app.pages);
    await settled();
    assert.equal(app.make.live(), 0);
  });
}

test("a stream is collected once Rust has dropped it", async () => {
  await assertCollected((object) => {
    read.hold(Object.assign(readable(), { object }));
    read.dropHeld();
  });
});

test("a stream of Rust's that JavaScript forgets is dropped when it is collected", async () => {
  for (let times = 0; times < 100; times++) {
    make.forever();
  }
  assert.ok(app.make.live() > 0);
  for (let times = 0; times < 5 && app.make.live() > 1; times++) {
    await collect();
  }
  assert.ok(app.make.live() <= 1, `${app.make.live()} are alive`);
});
