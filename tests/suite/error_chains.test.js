// Causes: those of JavaScript's errors are sources in Rust, the sources of Rust's errors are causes in JavaScript.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, recorder, thrownBy } from "./fixture.js";

const sink = recorder();
const app = await fixture("roundtrip", { imports: { sink: sink.functions } });
const { chains } = app;

/**
 * An error with that many causes.
 * @param {number} depth
 * @param {ErrorOptions} [last]
 * @returns {Error}
 */
function chain(depth, last) {
  let error = new Error("0", last);
  for (let link = 1; link <= depth; link++) {
    error = new Error(String(link), { cause: error });
  }
  return error;
}

/** The causes of an error, itself first. @param {any} error */
function causesOf(error) {
  const causes = [error];
  while (causes.at(-1) instanceof Error && "cause" in causes.at(-1)) {
    causes.push(causes.at(-1).cause);
  }
  return causes;
}

test("the causes of an Error are its sources", () => {
  assert.equal(chains.texts(new Error("alone")), "Error: alone");
  assert.equal(chains.texts(chain(2)), "Error: 2 < Error: 1 < Error: 0");
  assert.equal(chains.texts(new TypeError("a", { cause: new RangeError("b") })), "TypeError: a < RangeError: b");
  assert.equal(chains.length(chain(500)), 501);
});

test("a cause may be anything", () => {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [cause, text] of /** @type {const} */ ([
    ["text", "text"],
    [5, "5"],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("sym"), "Symbol(sym)"],
    [revoked, "[object]"],
    [Object.create(null), "[object Object]"],
    [{ cause: "deeper" }, "[object Object] < deeper"],
  ])) {
    const error = new Error("outer", { cause });
    assert.equal(chains.texts(error), `Error: outer < ${text}`);
    chains.link(error, 1);
    assert.ok(Object.is(sink.calls()[0]?.[0], cause));
  }
});

test("each cause is the same object again", () => {
  const error = chain(20);
  causesOf(error).forEach((cause, index) => {
    chains.link(error, index);
    assert.ok(sink.calls()[0]?.[0] === cause, `link ${index}`);
  });
  assert.equal(thrownBy(() => chains.link(error, 21)).message, "no such link");
});

test("causes that go round in a circle end where they repeat", () => {
  const own = new Error("own");
  own.cause = own;
  assert.equal(chains.texts(own), "Error: own");
  const [a, b, c] = [new Error("a"), new Error("b"), new Error("c")];
  [a.cause, b.cause, c.cause] = [b, c, b];
  assert.equal(chains.texts(a), "Error: a < Error: b < Error: c");
  assert.equal(chains.texts(c), "Error: c < Error: b");
});

test("causes that never end are cut", () => {
  class Endless extends Error {
    get cause() {
      return new Endless("again");
    }
  }
  assert.equal(chains.length(new Endless("first")), 1001);
});

test("a cause that cannot be read is none", () => {
  const fails = () => assert.fail("no cause");
  assert.equal(chains.length(Object.defineProperty(new Error("x"), "cause", { get: fails })), 1);
  assert.equal(chains.length(new Proxy(new Error("x"), { has: fails })), 1);
});

test("the sources of a Rust error are the causes of its Error", () => {
  const error = thrownBy(() => chains.fail(3, null));
  assert.deepEqual(causesOf(error).map(String), [3, 2, 1, 0].map((depth) => `Error: layer ${depth}`));
  assert.equal("cause" in causesOf(error)[3], false);
});

test("a JavaScript error at the end of a Rust chain is the last cause itself", () => {
  for (const last of [new RangeError("js"), "text", {}]) {
    const error = thrownBy(() => chains.fail(2, last));
    assert.ok(causesOf(error)[3] === last);
    assert.ok(causesOf(thrownBy(() => chains.fail(0, last)))[1] === last);
  }
});

test("a Rust error that comes back has its Rust sources, as has each of its causes", () => {
  const last = new RangeError("js", { cause: "deeper" });
  const error = thrownBy(() => chains.fail(2, last));
  const texts = "layer 2 < layer 1 < layer 0 < RangeError: js < deeper";
  assert.equal(chains.texts(error), `Error: layer 2 < ${texts}`);
  causesOf(error).slice(0, 3).forEach((cause, index) => assert.equal(chains.depth(cause), 2 - index));
  assert.equal(chains.depth(last), null);
  const outer = new Error("outer", { cause: error });
  assert.equal(chains.texts(outer), `Error: outer < Error: layer 2 < ${texts}`);
});

test("a Rust error with a cause of its own has that one in both worlds", () => {
  const cause = new RangeError("inner", { cause: "deeper" });
  const error = chains.withCause(cause);
  assert.ok(error.cause === cause);
  assert.equal(chains.texts(error), "Error: outer < RangeError: inner < deeper");
});

test("Rust sources that never end are cut", () => {
  assert.equal(causesOf(thrownBy(() => chains.failEndlessly())).length, 101);
  assert.equal(causesOf(thrownBy(() => chains.fail(300, null))).length, 101);
});
