// `RustObject<T>`: Rust values that JavaScript holds.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, recorder, settled, thrownBy } from "./fixture.js";

const js = recorder();
const app = await fixture("roundtrip", { imports: { objects: js.functions } });
const { objects } = app;
const SYMBOL = Symbol.dispose ?? Symbol.for("Symbol.dispose");

test("JavaScript sees an object with the name of the Rust type", () => {
  const counter = objects.counter(1);
  assert.equal(String(counter), "roundtrip::rust_objects::Counter");
  assert.equal(counter.constructor.name, "RustObject");
  assert.equal(counter.isDisposed, false);
  assert.equal(typeof counter.dispose, "function");
  assert.equal(typeof counter[SYMBOL], "function");
  assert.deepEqual(Object.keys(counter), []);
  counter.own = 1;
  assert.equal(objects.annotated(counter).own, 1);
  counter.dispose();
});

test("a value is the same in both directions, wherever it stands", () => {
  const counter = objects.counter(5);
  assert.equal(objects.increment(counter), 6);
  assert.equal(objects.increment(counter), 7);
  for (const way of [objects.annotated, objects.maybe]) {
    assert.equal(way(counter), counter);
  }
  const other = objects.counter(10);
  assert.deepEqual(objects.all([counter, other, counter]), [counter, other, counter]);
  assert.notEqual(counter, other);
  assert.equal(objects.sum("sum ", counter, other), "sum 17");
  assert.equal(objects.sum("", counter, counter), "14");
  assert.equal(objects.maybe(null), null);
  assert.equal(objects.maybe(undefined), null);
  assert.deepEqual(objects.all([]), []);
  assert.deepEqual(objects.pair([counter, other]), [counter, other]);
  counter.dispose();
  other.dispose();
});

test("a value that Rust passes again is the same object, and comes back as the same value", () => {
  /** @type {Set<unknown>} */
  const seen = new Set();
  js.answer((value) => {
    [value].flat().forEach((each) => each && seen.add(each));
    return value;
  });
  assert.equal(objects.passNew(3), true);
  assert.equal(seen.size, 1);
  const [counter] = /** @type {any[]} */ ([...seen]);
  assert.equal(objects.increment(counter), 4);
  objects.keep(counter);
  assert.equal(objects.kept(), counter);
  assert.equal(objects.kept(), null);
  counter.dispose();
  js.calls();
});

test("types without a size are as different as others", () => {
  const nothings = objects.nothings();
  assert.equal(new Set(nothings).size, 3);
  nothings.forEach((/** @type {any} */ nothing) => nothing.dispose());
});

test("dispose drops the value, once", () => {
  const before = objects.alive();
  const counter = objects.counter(1);
  assert.equal(objects.alive(), before + 1);
  counter.dispose();
  assert.equal(objects.alive(), before);
  assert.equal(counter.isDisposed, true);
  counter.dispose();
  counter[SYMBOL]();
  assert.equal(objects.alive(), before);
  assert.equal(String(counter), "roundtrip::rust_objects::Counter");
  const next = objects.counter(2);
  counter.dispose();
  assert.equal(objects.increment(next), 3, "another one was disposed of");
  next[SYMBOL]();
  assert.equal(objects.alive(), before);
});

test("a value that Rust still holds becomes a new object after dispose", () => {
  const before = objects.alive();
  const counter = objects.counter(1);
  objects.keep(counter);
  counter.dispose();
  assert.equal(objects.alive(), before + 1);
  const again = objects.kept();
  assert.notEqual(again, counter);
  assert.equal(objects.increment(again), 2);
  again.dispose();
  assert.equal(objects.alive(), before);
});

test("one that is disposed of while Rust uses it stays until Rust is done", () => {
  const before = objects.alive();
  const counter = objects.counter(1);
  js.answer(() => {
    counter.dispose();
    assert.equal(objects.alive(), before + 1);
    return null;
  });
  assert.equal(objects.useWhilePassing(counter), 2);
  assert.equal(objects.alive(), before);
  js.answer((value) => value);
  js.calls();
});

test("a Drop that calls JavaScript may do anything there", () => {
  const inner = objects.counter(1);
  const loud = objects.loud(7);
  js.answer((number) => {
    assert.equal(number, 7);
    loud.dispose();
    inner.dispose();
    assert.equal(objects.increment(objects.counter(1)), 2);
  });
  loud.dispose();
  assert.equal(js.calls().length, 1);
  js.answer((value) => value);
});

test("what is no Rust value is refused", () => {
  const good = objects.counter(1);
  const fakes = [good.constructor, Object.create(good.constructor.prototype), Object.create(good), new Proxy(good, {})];
  for (const [value, shown] of [...STRANGERS, ...fakes.map((fake) => /** @type {const} */ ([fake, ""]))]) {
    for (const call of [objects.increment, objects.annotated, (/** @type {unknown} */ v) => objects.sum("", good, v)]) {
      const error = thrownBy(() => call(value));
      assertRefusal(error, ["export `objects.", "argument `", "Rust `RustObject`", "Value is not a RustObject: ", shown]);
      assert.equal(error.expected, "a RustObject");
    }
    js.answer(() => value);
    assertRefusal(
      thrownBy(() => objects.passOne(good)),
      ["import `pass` of module `objects`", "result", "Value is not a RustObject: "],
    );
    js.calls();
  }
  js.answer((value) => value);
  assert.equal(objects.passOne(good), 1);
  good.dispose();
  js.calls();
});

test("a value of another type is refused with both types, and everything else is let go of", () => {
  const before = objects.alive();
  const [counter, other] = [objects.counter(1), objects.other()];
  const text = "Value is not a RustObject<roundtrip::rust_objects::Counter>: roundtrip::rust_objects::Other (object)";
  for (const [act, part] of /** @type {[() => unknown, string][]} */ ([
    [() => objects.increment(other), "export `objects.increment`, argument `counter` "],
    [() => objects.annotated(other), "argument `counter`"],
    [() => objects.maybe(other), "argument `counter`"],
    [() => objects.all([counter, counter, other]), "argument `counters`, element 2"],
    [() => objects.sum("text", counter, other), "argument `other`"],
    [() => objects.sum("text ".repeat(2000), other, counter), "argument `counter`"],
    [() => objects.both(other, counter), "argument `counter`"],
    [() => objects.property({ counter: other }), "property `counter`"],
  ])) {
    for (let times = 0; times < 2; times++) {
      const error = thrownBy(act);
      assertRefusal(error, [text, part]);
      assert.deepEqual([error.code, error.expected], ["CX2001", "a RustObject<roundtrip::rust_objects::Counter>"]);
      assert.equal(error.actual, other);
    }
    assert.equal(objects.increment(counter) > 0, true, "the instance did not go on");
  }
  assertRefusal(
    thrownBy(() => objects.both(other, other)),
    [text, "argument `counter` or argument `other`"],
  );
  assert.match(objects.both(counter, other), /^RustObject\(Counter.* RustObject\(Other/);
  js.answer(() => other);
  assertRefusal(
    thrownBy(() => objects.passOne(counter)),
    [text, "import `pass` of module `objects`, result"],
  );
  js.answer(() => [counter, other]);
  assertRefusal(
    thrownBy(() => objects.passMany(counter)),
    [text, "result, element 1"],
  );
  js.answer((value) => value);
  counter.dispose();
  other.dispose();
  assert.equal(objects.alive(), before, "a refused call holds a value");
  js.calls();
});

test("one that was disposed of is refused by its name", () => {
  const [counter, good] = [objects.counter(1), objects.counter(1)];
  counter.dispose();
  for (const call of [objects.increment, objects.maybe, (/** @type {unknown} */ v) => objects.all([good, v])]) {
    const error = thrownBy(() => call(counter));
    assertRefusal(error, [
      "export `objects.",
      "argument `",
      "ObjectDisposedException",
      "the RustObject roundtrip::rust_objects::Counter was disposed of; it came from export `objects.counter`, result",
    ]);
    assert.equal(error.code, "CX2022");
    assert.equal(error.actual, counter);
  }
  js.answer(() => counter);
  assertRefusal(
    thrownBy(() => objects.passOne(good)),
    ["import `pass` of module `objects`, result", "ObjectDisposedException"],
  );
  js.answer((value) => value);
  good.dispose();
  js.calls();
});

test("one of another instance is refused, also if that is gone", async () => {
  const other = await fixture("roundtrip", { imports: { objects: js.functions } });
  const [own, foreign] = [objects.counter(1), other.objects.counter(100)];
  for (const expected of [false, true]) {
    assertRefusal(
      thrownBy(() => objects.increment(foreign)),
      ["argument `counter`", "Value is not a RustObject of this instance: roundtrip::rust_objects::Counter (object)"],
    );
    assert.equal(foreign.isDisposed, expected);
    other.dispose();
  }
  foreign.dispose();
  foreign.dispose();
  assertRefusal(thrownBy(() => other.objects.increment(foreign)), ["this instance was disposed"]);
  assert.equal(objects.increment(own), 2);
  own.dispose();
});

test("it crosses as an object like any other too", () => {
  js.answer((value) => value);
  assert.equal(objects.asObject(1), true);
  const counter = objects.counter(8);
  assert.equal(objects.fromObject(counter), counter);
  assert.equal(objects.property({ counter }), counter);
  const other = objects.other();
  for (const wrong of [{}, other, () => {}]) {
    assert.match(thrownBy(() => objects.fromObject(wrong)).message, /^no counter: JsObject\(/);
  }
  assertRefusal(thrownBy(() => objects.property({})), ["property `counter`", "Value is not a RustObject: undefined"]);
  counter.dispose();
  assert.match(thrownBy(() => objects.fromObject(counter)).message, /^no counter/);
  other.dispose();
  js.calls();
});

test("it waits for promises", async () => {
  const [counter, other] = [objects.counter(1), objects.other()];
  for (const [settled_, expected] of /** @type {[unknown, string][]} */ ([
    [counter, "same"],
    [objects.counter(1), "another"],
    [other, "Value is not a RustObject<roundtrip::rust_objects::Counter>"],
    [7, "Value is not a RustObject: 7 (number)"],
  ])) {
    /** @type {unknown[]} */
    const texts = [];
    js.answer((value) => (typeof value === "string" ? void texts.push(value) : Promise.resolve(settled_)));
    objects.passAsync(counter);
    await settled();
    assert.equal(texts.length, 1);
    assert.ok(String(texts[0]).includes(expected), String(texts[0]));
  }
  js.answer((value) => value);
  js.calls();
});

test("a value that did not get to JavaScript because of another one is refused with that", () => {
  assertRefusal(thrownBy(() => objects.passInVain()), ["argument `number`", "Overflow"]);
});
