// `JsObject`: an object or function by reference; it is the same object on the other side, whatever it is.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions, sink: sink.functions } });

const trap = () => assert.fail("Rust looked into the object");
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

/** @type {Record<string, object>} */
const OBJECTS = {
  "a plain object": { a: 1 },
  "an array": [1, 2, 3],
  "a frozen object": Object.freeze({ a: 1 }),
  "a sealed object": Object.seal({ a: 1 }),
  "an object without prototype": Object.create(null),
  "an arrow function": () => 7,
  "a class": class Thing {},
  "an async function": async () => 7,
  "a boxed Number": new Number(7),
  "a boxed String": new String("text"),
  "a date": new Date(0),
  "an error": new RangeError("out"),
  "a Map": new Map([[1, 2]]),
  "a promise": Promise.resolve(7),
  "a typed array": new Uint8Array(4),
  "a Proxy that forbids everything": new Proxy({}, { get: trap, has: trap, getPrototypeOf: trap, ownKeys: trap }),
  "a Proxy of a function": new Proxy(() => 7, {}),
  "a revoked Proxy": revoked,
  "an object whose toString throws": { toString: trap, valueOf: trap },
  "an object with a getter that throws": Object.defineProperty({}, "then", { get: trap }),
  "the global object": globalThis,
};

for (const [title, object] of Object.entries(OBJECTS)) {
  test(`${title} stays itself in all four places`, () => {
    echo.answer((value) => value);
    for (const type of ["object", "optionObject"]) {
      for (const way of [app.echo, app.attempt]) {
        assert.ok(way[type](object) === object);
        assert.ok(echo.calls()[0]?.[0] === object);
      }
    }
    sink.answer(() => {});
    assert.equal(app.borrowed.optionObject(object), true);
    assert.ok(sink.calls()[0]?.[0] === object);
  });
}

/** The .NET runtime's words. @param {unknown} value */
const proxyOf = (value) => (value === undefined || value === null ? "" : `JSObject proxy of ${typeof value} is not supported`);

test("what is no object is refused, and the instance goes on", () => {
  const good = {};
  for (const [value, shown] of STRANGERS.filter(([value]) => Object(value) !== value)) {
    echo.answer((value) => value);
    for (const call of [app.echo.object, app.attempt.object, app.borrowed.object]) {
      assertRefusal(
        thrownBy(() => call(value)),
        ["argument `", "Rust `JsObject`", "Value is not an Object", shown, proxyOf(value)],
      );
    }
    assert.equal(echo.calls().length + sink.calls().length, 0, "the function ran");
    echo.answer(() => value);
    assertRefusal(
      thrownBy(() => app.attempt.object(good)),
      ["import `object` of module `echo`", "result", "Rust `JsObject`", shown, proxyOf(value)],
    );
    echo.answer((value) => value);
    assert.equal(app.attempt.object(good), good);
    echo.calls();
  }
});

test("&JsObject can be passed on more than once, and prints its class and text", () => {
  for (const [object, text] of /** @type {const} */ ([
    [{}, "Object"],
    [[1, [2]], "Array 1,2"],
    [{ toString: () => "my text" }, "Object my text"],
    [Object.create(null), "Object"],
    [new Error("boom"), "Error: boom"],
  ])) {
    assert.equal(app.borrowed.object(object), `JsObject(${text})`);
    assert.deepEqual(
      sink.calls().map((args) => args[0] === object),
      [true, true],
    );
  }
});

test("an object that Rust holds while JavaScript calls it again stays the same", () => {
  const objects = Array.from({ length: 50 }, (_, index) => ({ index }));
  let next = 0;
  echo.answer((object) => {
    const inner = objects[++next];
    if (inner) {
      assert.equal(app.echo.object(inner), inner);
    }
    return object;
  });
  assert.equal(app.echo.object(objects[0]), objects[0]);
  assert.deepEqual(
    echo.calls().map((args) => args[0]),
    objects,
  );
  echo.answer((value) => value);
});

test("one object may be many arguments and results at a time", () => {
  const object = { one: 1 };
  sink.answer((...args) => String(args[3] === object && args[5] === object));
  assert.equal(app.wide.all("", 0n, null, object, false, object), "true");
  sink.calls();
});

test("an object in front of a wrong argument is let go of, again and again", () => {
  for (let round = 0; round < 1000; round++) {
    assertRefusal(
      thrownBy(() => app.wide.textThenInteger("text", { round }, 256)),
      ["argument `number`", "Overflow: value 256"],
    );
  }
  assert.equal(app.wide.textThenInteger("text", {}, 255), "text255");
});
