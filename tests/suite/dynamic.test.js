// Objects by name: properties, methods, calls and objects made by Rust, through run-time types.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, name, thrownBy } from "./fixture.js";

const app = await fixture("dynamic");

const good = {};
const f = () => 7;

/** Good values of each type. @type {Record<string, readonly unknown[]>} */
const GOOD = {
  bool: [true, false],
  i8: [-128, 127, -0],
  u8: [0, 255],
  i16: [-32768, 32767],
  u16: [0, 65535],
  i32: [-(2 ** 31), 2 ** 31 - 1],
  u32: [0, 2 ** 32 - 1],
  isize: [-(2 ** 31), 2 ** 31 - 1],
  usize: [0, 2 ** 32 - 1],
  i64Number: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  u64Number: [0, Number.MAX_SAFE_INTEGER],
  i64BigInt: [-(2n ** 63n), 2n ** 63n - 1n],
  u64BigInt: [0n, 2n ** 64n - 1n],
  i128BigInt: [-(2n ** 127n), -1n, 2n ** 127n - 1n],
  f32: [1.5, NaN, -Infinity],
  f64: [0.1, NaN, -0, Number.MAX_VALUE],
  char: ["C", "😀", "\0"],
  string: ["", "text", "größe😀\ufeff\0", "long ".repeat(5000)],
  any: [undefined, null, true, 1.5, 10n, "text", good, f],
  object: [good, f, [1], Object.freeze({}), Object.create(null)],
  optionI32: [7, null],
  optionF64: [1.5, null],
  optionString: ["text", "", null],
  optionObject: [good, null],
  optionAny: ["text", null],
};

for (const [type, values] of Object.entries(GOOD)) {
  test(`properties: ${type} crosses both ways`, () => {
    for (const value of values) {
      const expected = Object.is(value, -0) && type !== "f64" ? 0 : value;
      assert.ok(Object.is(app.get[type]({ property: value }, "property"), expected), `read ${name(value)}`);
      /** @type {any} */
      const object = {};
      assert.equal(app.set[type](object, "property", value), undefined);
      assert.ok(Object.is(object.property, expected), `wrote ${name(value)}`);
    }
  });
}

/** Wrong values of each type, with a part of the error. @type {Record<string, readonly (readonly [unknown, string])[]>} */
const WRONG = {
  bool: [
    [1, "Value is not a Boolean: 1 (number)"],
    [undefined, "Value is not a Boolean: undefined"],
  ],
  i8: [[128, "Overflow: value 128 is out of -128 127 range"]],
  u8: [[-1, "Overflow: value -1 is out of 0 255 range"]],
  i32: [
    [true, "Value is not an integer: true (boolean)"],
    [1.5, "Value is not an integer: 1.5 (number)"],
    [undefined, "Value is not an integer: undefined"],
    [null, "Value is not an integer: null"],
  ],
  i64Number: [[2 ** 53, "Value is not an integer"]],
  i64BigInt: [
    [1, "Value is not an bigint: 1 (number)"],
    [2n ** 63n, "Overflow: value 9223372036854775808"],
  ],
  f64: [
    [true, "Value is not a Number: true (boolean)"],
    ["1", "Value is not a Number: 1 (string)"],
  ],
  char: [["AB", "Value is not a String of one code point: AB (string)"]],
  string: [
    [true, "Value is not a String: true (boolean)"],
    [new String("a"), "Value is not a String"],
  ],
  object: [
    [true, "JSObject proxy of boolean is not supported"],
    [13, "Value is not an Object: 13 (number); JSObject proxy of number is not supported"],
    ["a", "JSObject proxy of string is not supported"],
    [10n, "JSObject proxy of bigint is not supported"],
    [Symbol("s"), "JSObject proxy of symbol is not supported"],
    [null, "Value is not an Object: null"],
    [undefined, "Value is not an Object: undefined"],
  ],
  optionI32: [["7", "Value is not an integer: 7 (string)"]],
  optionObject: [[7, "JSObject proxy of number is not supported"]],
  any: [[Symbol("s"), "Symbol(s) (symbol)"]],
};

const RUST = { bool: "bool", string: "String", object: "JsObject", any: "JsAny", optionI32: "Option<i32>" };

for (const [type, values] of Object.entries(WRONG)) {
  test(`properties: a wrong ${type} is an error that names property and type`, () => {
    for (const [value, text] of values) {
      const error = thrownBy(() => app.get[type]({ width: value }, "width"));
      const rust = /** @type {Record<string, string>} */ (RUST)[type];
      assertRefusal(error, ["property `width`, value (Rust `", text, ...(rust ? [`(Rust \`${rust}\`)`] : [])]);
      assert.equal(error.actual, value);
    }
    assert.equal(app.get.i32({ a: 7 }, "a"), 7);
  });
}

test("properties: what is no String is refused, whatever it is", () => {
  for (const [value, shown] of STRANGERS.filter(([value]) => typeof value !== "string")) {
    assertRefusal(
      thrownBy(() => app.get.string({ value }, "value")),
      ["property `value`", "Value is not a String", shown],
    );
  }
});

test("properties: a missing one is undefined: None, or an error", () => {
  assert.equal(app.get.optionI32({}, "a"), null);
  assert.equal(app.get.optionObject({}, "a"), null);
  assert.equal(app.get.any({}, "a"), undefined);
  assert.equal(app.get.unit({ a: 1 }, "a"), undefined);
  assert.equal(app.get.optionI64({ a: 2n ** 62n }, "a"), "Some(BigInt(4611686018427387904))");
  assert.equal(app.get.optionI64({}, "a"), "None");
});

test("properties: a name is a name, whatever is in it", () => {
  const object = { "a.b": 1, "": 2, "größe😀": 3, "\0": 4, a: { b: 5 }, [`long ${"x".repeat(9000)}`]: 6 };
  assert.equal(app.get.i32(object, "a.b"), 1);
  assert.equal(app.get.i32(object, ""), 2);
  assert.equal(app.get.i32(object, "größe😀"), 3);
  assert.equal(app.get.i32(object, "\0"), 4);
  assert.equal(app.get.i32(object, `long ${"x".repeat(9000)}`), 6);
  assert.equal(app.get.i32([5, 6], "1"), 6);
  assert.equal(app.get.u32([5, 6], "length"), 2);
  assert.equal(app.get.string(f, "name"), "f");
  assert.equal(app.hasProperty({ a: { b: 5 } }, "a.b"), false);
});

test("properties: has and typeof look at the whole chain", () => {
  assert.equal(app.hasProperty({}, "toString"), true);
  assert.equal(app.hasProperty({ a: undefined }, "a"), true);
  assert.equal(app.hasProperty({}, "a"), false);
  const object = { n: null, b: true, i: 1, g: 1n, s: "", y: Symbol("y"), f, o: {}, u: undefined };
  const types = ["object", "boolean", "number", "bigint", "string", "symbol", "function", "object", "undefined"];
  Object.keys(object).forEach((key, index) => assert.equal(app.typeOfProperty(object, key), types[index], key));
  assert.equal(app.typeOfProperty(object, "missing"), "undefined");
  assert.equal(app.typeOfProperty(globalThis, "Array"), "function");
});

test("properties: borrowed values, null and the object itself can be set", () => {
  /** @type {any} */
  const object = {};
  app.set.borrowed(object, "text", good);
  assert.deepEqual(Object.keys(object), ["text", "other", "none", "itself"]);
  assert.equal(object.text, "text");
  assert.ok(object.other === good && object.itself === object);
  assert.equal(object.none, null);
});

const boom = new RangeError("boom");
const thrower = () => {
  throw boom;
};
const forbidding = new Proxy(function () {}, { get: thrower, set: thrower, has: thrower, apply: thrower, construct: thrower });
const { proxy: revoked, revoke } = Proxy.revocable(function () {}, {});
revoke();

/** Everything that an object can be asked. @type {Record<string, (object: any) => unknown>} */
const WAYS = {
  get: (object) => app.get.i32(object, "property"),
  set: (object) => app.set.i32(object, "property", 7),
  has: (object) => app.hasProperty(object, "property"),
  type: (object) => app.typeOfProperty(object, "property"),
  call: (object) => app.call.method(object, "property", 1),
  invoke: (object) => app.call.invoke(object, 1),
  new: (object) => app.call.newInstance(object, 1),
};

for (const [way, ask] of Object.entries(WAYS)) {
  test(`${way}: what JavaScript throws is the error itself`, () => {
    assert.equal(
      thrownBy(() => ask(forbidding)),
      boom,
    );
    const error = thrownBy(() => ask(revoked));
    assert.ok(error instanceof TypeError, String(error));
    for (const reason of [null, undefined, 0, "text", Symbol("reason")]) {
      const refuse = () => {
        throw reason;
      };
      const proxy = new Proxy(function () {}, { get: refuse, set: refuse, has: refuse, apply: refuse, construct: refuse });
      assert.equal(
        thrownBy(() => ask(proxy)),
        reason,
      );
    }
    assert.equal(app.get.i32({ a: 7 }, "a"), 7);
  });
}

test("accessors run, with the object as `this`", () => {
  class Temperature {
    celsius = 20;
    get fahrenheit() {
      return this.celsius * 1.8 + 32;
    }
    set fahrenheit(value) {
      this.celsius = (value - 32) / 1.8;
    }
  }
  const temperature = new Temperature();
  assert.equal(app.get.f64(temperature, "fahrenheit"), 68);
  app.set.f64(temperature, "fahrenheit", 212);
  assert.equal(temperature.celsius, 100);
});

test("a frozen object refuses, and says so", () => {
  const error = thrownBy(() => app.set.i32(Object.freeze({ a: 1 }), "a", 2));
  assert.ok(error instanceof TypeError, String(error));
  const readOnly = Object.defineProperty({}, "a", { get: () => 1 });
  assert.ok(thrownBy(() => app.set.i32(readOnly, "a", 2)) instanceof TypeError);
});

test("methods are called on their object, with all arguments", () => {
  /** @type {unknown[][]} */
  const calls = [];
  const object = {
    take(/** @type {unknown[]} */ ...args) {
      assert.equal(this, object);
      calls.push(args);
    },
  };
  app.call.allCounts(object);
  const all = [1, "two", true, 4.5, "c", 2n ** 60n, null];
  const expected = Array.from({ length: 8 }, (_, count) => all.slice(0, count));
  assert.deepEqual(calls.slice(0, 8), expected);
  assert.deepEqual(calls[8]?.slice(0, 6), [1, "two", true, 4.5, "c", 2n ** 64n - 1n]);
  assert.equal(calls[8]?.[6], object);
  assert.equal(calls[8]?.[7], "any");
  calls.length = 0;
  app.call.rows(object);
  assert.deepEqual(calls, [["a", "b", "c"], Array.from({ length: 12 }, (_, index) => index)]);
});

test("methods: any value comes back, a wrong one is named", () => {
  const object = { same: (/** @type {unknown} */ value) => value, wrong: () => "text", i: 1 };
  for (const value of [1.5, "text", 2n ** 100n, null, undefined, good, f]) {
    assert.equal(app.call.method(object, "same", value), value);
  }
  assertRefusal(
    thrownBy(() => app.call.methodI32(object, "wrong")),
    ["method `wrong`, result (Rust `i32`): Value is not an integer: text (string)"],
  );
  for (const [key, found] of /** @type {const} */ ([
    ["i", "number"],
    ["missing", "undefined"],
    ["a.b", "undefined"],
  ])) {
    const error = thrownBy(() => app.call.methodI32(object, key));
    assertRefusal(error, [`method \`${key}\` must be a Function but was ${found}`]);
    assert.equal(error.code, "CX2004");
  }
});

test("methods: an argument that cannot cross is an error, and the method is not called", () => {
  const object = { take: () => assert.fail("was called") };
  assertRefusal(
    thrownBy(() => app.call.unsafeInteger(object)),
    ["method `take`, argument 2 (Rust `i64`): Overflow: value 9007199254740993 is out of"],
  );
});

test("functions: `this` is undefined or as given, results are checked", () => {
  const seen = /** @type {unknown[]} */ ([]);
  const callee = function (/** @type {any} */ value) {
    seen.push(this);
    return value;
  };
  assert.equal(app.call.invoke(callee, "text"), "text");
  const receiver = {};
  assert.equal(app.call.invokeWithThis(callee, receiver), 1);
  assert.deepEqual(seen, [undefined, receiver]);
  assertRefusal(
    thrownBy(() => app.call.invokeU8(() => 256)),
    ["call of a function, result (Rust `u8`): Overflow: value 256 is out of 0 255 range"],
  );
  assertRefusal(
    thrownBy(() => app.call.invokeU8({})),
    ["call of a function: it must be a Function but was object"],
  );
});

test("constructors make instances; what is none is an error", () => {
  class Thing {
    constructor(/** @type {unknown} */ value) {
      this.value = value;
    }
  }
  const thing = app.call.newInstance(Thing, "text");
  assert.ok(thing instanceof Thing);
  assert.equal(thing.value, "text");
  assert.ok(app.call.newInstance(Date, 0) instanceof Date);
  assert.ok(thrownBy(() => app.call.newInstance(f, 1)) instanceof TypeError);
  assert.ok(thrownBy(() => app.call.newInstance(Symbol, "a")) instanceof TypeError);
  assertRefusal(
    thrownBy(() => app.call.newInstance({}, 1)),
    ["call of a constructor: it must be a Function but was object"],
  );
});

test("calls nest: Rust in JavaScript in Rust", () => {
  const object = {
    nested: (/** @type {number} */ depth, /** @type {string} */ text) => {
      assert.equal(text, "a text of the caller");
      app.grow();
      return depth === 0 ? "." : app.call.nested(object, depth - 1);
    },
  };
  assert.equal(app.call.nested(object, 9), "9876543210.");
});

for (const then of ["returns", "throws"]) {
  for (const way of ["get", "set", "has", "type", "call", "invoke", "new", "debug"]) {
    test(`${way}: a death that JavaScript swallows and then ${then} is a death`, async () => {
      const wentOn = /** @type {number[]} */ ([]);
      const dying = await fixture("dynamic", { imports: { fatal: { goesOn: () => wentOn.push(1) } } });
      let deaths = 0;
      const die = () => {
        deaths += 1;
        try {
          dying.panic("swallowed");
        } catch {
          // That is the point.
        }
        if (then === "throws") {
          throw new Error("another one");
        }
        return 7;
      };
      const trap = { get: die, set: () => (die(), true), has: () => (die(), true), apply: die, construct: () => (die(), {}) };
      const object =
        way === "call" ? { method: die } : way === "debug" ? { toString: () => (die(), "text") } : new Proxy(function () {}, trap);
      const error = thrownBy(() => dying.through(way, object));
      assert.ok(deaths > 0, "JavaScript did not run");
      assert.match(error.message, /swallowed/);
      assert.deepEqual(wentOn, [], "Rust went on");
      assert.equal(dying.cause, error);
    });
  }
}
