// Streams: `JsStream`, from JavaScript and to it.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, name, recorder, rejectionOf, settled, thrownBy } from "./fixture.js";

const streams = recorder();
const imports = { streams: streams.functions };
const app = await fixture("streams", { imports });
const { make, read, reads } = app;
const error = new RangeError("an error");
const object = { name: "object" };
const identity = (/** @type {number} */ value) => value;

/** An async iterable of these, and what happened to it. @param {Iterable<unknown>} items */
function iterable(items) {
  const seen = { asked: 0, returned: 0 };
  const iterator = items[Symbol.iterator]();
  const stream = {
    [Symbol.asyncIterator]: () => ({
      next: async () => (seen.asked++, iterator.next()),
      return: async () => (seen.returned++, { done: true, value: undefined }),
    }),
  };
  return { stream, seen };
}

/** A ReadableStream of these, and what happened to it. @param {Iterable<unknown>} items */
function readable(items) {
  const seen = { asked: 0, returned: 0 };
  const iterator = items[Symbol.iterator]();
  const source = {
    pull(/** @type {ReadableStreamDefaultController} */ controller) {
      seen.asked++;
      const { done, value } = iterator.next();
      return done ? controller.close() : controller.enqueue(value);
    },
    cancel() {
      seen.returned++;
    },
  };
  return { stream: new ReadableStream(source, { highWaterMark: 0 }), seen };
}

async function* generated(/** @type {unknown[]} */ items) {
  yield* items;
}

function* integers() {
  for (let number = 0; ; number++) {
    yield number;
  }
}

/** @param {ReadableStream<any>} stream */
async function collected(stream) {
  const items = [];
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return items;
    }
    items.push(value);
  }
}

/** @type {Record<string, { good: unknown[], wrong?: unknown }>} */
const CASES = {
  bool: { good: [true, false], wrong: 1 },
  i32: { good: [1, -2, 3], wrong: "x" },
  f64: { good: [-0, NaN, 0.5], wrong: null },
  i64Number: { good: [Number.MAX_SAFE_INTEGER], wrong: 2 ** 53 },
  i64BigInt: { good: [5n], wrong: 5 },
  i128BigInt: { good: [-1n, 2n ** 100n], wrong: 5 },
  string: { good: ["", "text", "x".repeat(100_000)], wrong: 5 },
  object: { good: [object], wrong: 5 },
  any: { good: [null, 1, "text", object], wrong: Symbol("sym") },
  optionString: { good: ["text", null], wrong: 5 },
  vecU8: { good: [new Uint8Array([1, 2])], wrong: [256] },
  vecVecString: { good: [[["a"], []]], wrong: [["a"], "b"] },
  function: { good: [identity], wrong: 5 },
};

for (const [type, { good, wrong }] of Object.entries(CASES)) {
  test(`a stream of ${type}: items cross`, async () => {
    for (const of of [(/** @type {unknown[]} */ items) => iterable(items).stream, (/** @type {unknown[]} */ items) => readable(items).stream, generated]) {
      assert.deepEqual([...(await reads[type](of(good)))], good);
      assert.deepEqual([...(await reads[type](of([])))], []);
      assertRefusal(await rejectionOf(reads[type](of([good[0], wrong]))), [`export \`reads.${type}\`, argument \`stream\``, "(Rust `JsStream<"]);
    }
  });
}

for (const [what, of] of /** @type {const} */ ([
  ["an async iterable", iterable],
  ["a ReadableStream", readable],
])) {
  test(`${what} is not read ahead, and ended when Rust stops`, async () => {
    const { stream, seen } = of(integers());
    assert.deepEqual([...(await read.some(stream, 3))], [0, 1, 2]);
    await settled();
    assert.deepEqual(seen, { asked: 3, returned: 1 });
  });

  test(`${what} that ends is not ended once more`, async () => {
    const { stream, seen } = of([1, 2]);
    assert.deepEqual([...(await read.some(stream, 9))], [1, 2]);
    await settled();
    assert.deepEqual(seen, { asked: 3, returned: 0 });
  });

  test(`${what} that Rust holds is not asked before Rust polls`, async () => {
    const { stream, seen } = of(integers());
    read.hold(stream);
    await settled();
    assert.equal(seen.asked, 0);
    assert.equal(await read.next(), 0);
    assert.equal(await read.next(), 1);
    assert.equal(seen.asked, 2);
    read.ask();
    await settled();
    assert.equal(seen.asked, 3);
    // What was asked for and nobody awaited is there.
    assert.equal(await read.next(), 2);
    assert.equal(seen.asked, 3);
    read.ask();
    read.dropHeld();
    await settled();
    assert.equal(seen.returned, 1);
  });

  test(`${what} goes on after an item of a wrong type`, async () => {
    const [first, wrong, last, end] = await read.all(of([1, "x", 3]).stream);
    assert.deepEqual([first, last, end], ["1", "3", "None"]);
    assert.match(wrong, /export `read.all`, argument `stream` \(Rust `JsStream<i64>`\): Value is not an integer: x \(string\)/);
  });

  test(`${what} ends with the instance`, async () => {
    const mine = await fixture("streams", { imports });
    const { stream, seen } = of(integers());
    const pending = { stream: new ReadableStream({ pull: () => new Promise(() => {}), cancel: () => void seen.returned++ }, { highWaterMark: 0 }) };
    mine.read.hold(stream);
    await mine.read.next();
    mine.read.hold(pending.stream);
    const waiting = mine.read.next();
    mine.dispose();
    assert.match(`${await rejectionOf(waiting)}`, /disposed/);
    await settled();
    assert.equal(seen.returned, 2);
  });
}

test("a ReadableStream that Rust never reads is cancelled too", async () => {
  const { stream, seen } = readable([1]);
  read.hold(stream);
  read.dropHeld();
  await settled();
  assert.deepEqual(seen, { asked: 0, returned: 1 });
});

test("what a stream throws is the error, as itself, and the end", async () => {
  async function* failing() {
    yield 1;
    throw error;
  }
  const broken = new ReadableStream({ pull: (controller) => controller.error(error) }, { highWaterMark: 0 });
  const throws = { [Symbol.asyncIterator]: () => ({ next() { throw error; } }) };
  const opens = { [Symbol.asyncIterator]() { throw error; } };
  for (const stream of [failing(), broken, throws, opens]) {
    assert.equal(await rejectionOf(reads.i32(stream)), error);
  }
  assert.deepEqual(await read.all(failing()), ["1", "RangeError: an error", "None"]);
});

test("what cannot be read names its place", async () => {
  const place = "export `reads.i32`, argument `stream` (Rust `JsStream<i32>`): Value is not ";
  const locked = readable([1]).stream;
  const reader = locked.getReader();
  assertRefusal(await rejectionOf(reads.i32(locked)), [`${place}a stream that can be read: [object ReadableStream] (object): something else is reading it`]);
  reader.releaseLock();
  assert.deepEqual([...(await reads.i32(locked))], [1], "it can be read again");
  for (const iterator of [5, null, undefined, {}, { next: 5 }]) {
    const garbage = { [Symbol.asyncIterator]: () => iterator };
    assertRefusal(await rejectionOf(reads.i32(garbage)), [`${place}a stream that can be read: `, ": its iterator has no `next`"]);
  }
  const garbage = { [Symbol.asyncIterator]: () => ({ next: () => 5 }) };
  assertRefusal(await rejectionOf(reads.i32(garbage)), [`${place}what an iterator's \`next\` answers: 5 (number)`]);
});

test("what is thrown when a stream is ended is left out", async () => {
  const next = async () => ({ done: false, value: 1 });
  for (const end of [() => { throw error; }, () => Promise.reject(error), undefined]) {
    const stream = { [Symbol.asyncIterator]: () => ({ next, return: end }) };
    assert.deepEqual([...(await read.some(stream, 1))], [1]);
    const source = new ReadableStream({ pull: (controller) => controller.enqueue(1), ...(end && { cancel: end }) });
    assert.deepEqual([...(await read.some(source, 1))], [1]);
  }
  await settled();
});

test("what is no stream is refused", () => {
  for (const wrong of [null, undefined, 5, "text", [1], {}, Promise.resolve(1)]) {
    assertRefusal(thrownBy(() => read.hold(wrong)), ["export `read.hold`, argument `stream` (Rust `JsStream<i32>`): Value is not a ReadableStream or an AsyncIterable"]);
  }
});

test("a stream stands in each place", async () => {
  const give = () => generated([1, 2, 3]);
  streams.answer(give);
  assert.deepEqual([...(await read.given())], [1, 2]);
  streams.answer(async () => give());
  assert.deepEqual([...(await read.givenLater())], [1, 2]);
  assert.deepEqual([...(await read.option(give()))], [1, 2]);
  assert.equal(await read.option(null), null);
  assert.deepEqual([...(await read.property({ stream: give() }))], [1, 2]);
  assert.deepEqual([...(await read.converted(give()))], [1, 2]);
  assertRefusal(await rejectionOf(read.converted(object)), ["object that Rust holds, value (Rust `JsStream<i32>`)"]);
  streams.calls();
});

test("a stream that comes back is the same, and goes on", async () => {
  const { stream, seen } = readable(integers());
  assert.equal(read.back(stream), stream);
  read.hold(stream);
  assert.equal(await read.next(), 0);
  const back = read.giveHeld();
  assert.equal(back, stream);
  assert.equal(back.locked, false);
  assert.deepEqual((await back.getReader().read()).value, 1);
  assert.equal(seen.returned, 0);
  const generator = generated([1, 2]);
  read.hold(generator);
  assert.equal(await read.next(), 1);
  assert.deepEqual(await read.giveHeld().next(), { done: false, value: 2 });
  streams.answer(() => {});
  assert.equal(await read.passed(generator), "TypeError: this stream is JavaScript's now: read it before it crosses true");
  assert.deepEqual(streams.calls(), [[generator], [generator]]);
});

test("a stream of Rust's is a ReadableStream", async () => {
  const stream = make.count(3);
  assert.ok(stream instanceof ReadableStream);
  assert.deepEqual(await collected(stream), [0, 1, 2]);
  assert.deepEqual(await collected(make.count(0)), []);
  assert.deepEqual(await collected(await make.later(3)), [0, 1, 2]);
  assert.deepEqual(await collected(make.texts(["a", "ü".repeat(200)])), [["a", null], ["ü".repeat(200), null]]);
  assert.ok(Object.is((await collected(make.objects([object])))[0], object), name(object));
  const items = [];
  for await (const item of make.count(2)) {
    items.push(item);
  }
  assert.deepEqual(items, [0, 1]);
  assert.equal(app.make.live(), 0);
});

test("a stream of Rust's is not polled ahead", async () => {
  app.make.polled();
  const reader = make.forever().getReader();
  await settled();
  assert.equal(app.make.polled(), 0);
  for (const value of [0, 1, 2]) {
    assert.deepEqual(await reader.read(), { done: false, value });
    await settled();
    assert.equal(app.make.polled(), 1);
  }
  await reader.cancel();
  assert.equal(app.make.live(), 0);
});

test("a stream of Rust's is dropped when JavaScript stops", async () => {
  for await (const item of make.forever()) {
    if (item === 2) {
      break;
    }
  }
  assert.equal(app.make.live(), 0);
  const unread = make.forever();
  assert.equal(app.make.live(), 1);
  await unread.cancel();
  assert.equal(app.make.live(), 0);
  const reader = make.never().getReader();
  const pending = reader.read();
  await settled();
  assert.equal(app.make.live(), 1);
  await reader.cancel();
  assert.deepEqual(await pending, { done: true, value: undefined });
  assert.equal(app.make.live(), 0);
});

test("a stream of Rust's may be cancelled while it is polled", async () => {
  for (const isPending of [false, true]) {
    const reader = make.interrupted(isPending).getReader();
    /** @type {Promise<void> | undefined} */
    let cancelled;
    streams.answer(() => void (cancelled = reader.cancel()));
    assert.equal((await reader.read()).done, true);
    await cancelled;
    await settled();
    assert.equal(app.make.live(), 0);
  }
  streams.calls();
});

test("errors of Rust's stream are the ReadableStream's, as themselves, and its end", async () => {
  const reader = make.fails(error).getReader();
  assert.deepEqual(await reader.read(), { done: false, value: 0 });
  assert.equal(await rejectionOf(reader.read()), error);
  assert.equal(await rejectionOf(reader.read()), error);
  assert.equal(app.make.live(), 0);
  assert.match(`${await rejectionOf(collected(make.failsWith("no")))}`, /^Error: no/);
  assertRefusal(await rejectionOf(collected(make.unsafeInteger())), ["export `make.unsafeInteger`, result"]);
  await settled();
  assert.equal(app.make.live(), 0);
});

test("a stream goes through Rust and back", async () => {
  const { stream, seen } = readable(integers());
  const doubled = make.doubled(stream).getReader();
  assert.equal((await doubled.read()).value, 0);
  assert.equal((await doubled.read()).value, 2);
  assert.deepEqual(seen, { asked: 2, returned: 0 });
  await doubled.cancel();
  await settled();
  assert.deepEqual(seen, { asked: 2, returned: 1 });
  assert.equal(await rejectionOf(collected(make.doubled(new ReadableStream({ pull: (controller) => controller.error(error) })))), error);
  assert.deepEqual([...(await read.some(make.forever(), 2))], [0, 1]);
  await settled();
  assert.equal(app.make.live(), 0);
});

test("a stream of Rust's is an argument and a property", async () => {
  streams.answer(() => {});
  make.passed();
  const [[given] = [], [lent] = [], [again] = []] = /** @type {any[][]} */ (streams.calls());
  assert.equal(lent, again);
  assert.notEqual(given, lent);
  for (const stream of [given, lent, make.object(), make.option(true)]) {
    const reader = stream.getReader();
    assert.deepEqual(await reader.read(), { done: false, value: 0 });
    await reader.cancel();
  }
  assert.equal(make.option(false), null);
  assert.deepEqual([...(await make.own())], [0, 1, 2]);
  make.keep();
  await make.kept().cancel();
  assert.equal(app.make.live(), 0);
});

test("the end of the instance is the error of its streams", async () => {
  const mine = await fixture("streams", { imports });
  const [reader, idle] = [mine.make.never().getReader(), mine.make.forever().getReader()];
  const waiting = reader.read();
  await settled();
  mine.dispose();
  assert.match(`${await rejectionOf(waiting)}`, /disposed/);
  assert.match(`${await rejectionOf(idle.read())}`, /disposed/);
  await idle.cancel().catch(() => {});
});
