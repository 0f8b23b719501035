// Arrays of every type: what arrives, as what, what is refused, and that all of it is copied.

import test from "node:test";
import assert from "node:assert/strict";
import { STRANGERS, assertRefusal, fixture, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions, sink: sink.functions } });

/** The instance did not die of anything here. */
test.after?.(() => assert.equal(app.cause, undefined));

const object = { an: "object" };
const long = "a long text, ".repeat(1000);

/**
 * Values of an element and one that is none, with a part of its error. `Class`: what the array is in JavaScript.
 * @type {Record<string, { rust: string, values: unknown[], wrong: unknown, says: string, Class?: any }>}
 */
const CASES = {
  vecI8: { rust: "Vec<i8>", values: [0, -128, 127], wrong: 128, says: "out of -128 127 range", Class: Int8Array },
  vecU8: { rust: "Vec<u8>", values: [1, 2, 3, 255, 0], wrong: 300, says: "out of 0 255 range", Class: Uint8Array },
  vecI16: { rust: "Vec<i16>", values: [-32768, 32767], wrong: 1.5, says: "not an integer", Class: Int16Array },
  vecU16: { rust: "Vec<u16>", values: [0, 65535], wrong: -1, says: "out of 0 65535 range", Class: Uint16Array },
  vecI32: { rust: "Vec<i32>", values: [-(2 ** 31), 2 ** 31 - 1, 0], wrong: 2 ** 31, says: "range", Class: Int32Array },
  vecU32: { rust: "Vec<u32>", values: [0, 2 ** 32 - 1], wrong: "7", says: "not an integer", Class: Uint32Array },
  vecIsize: { rust: "Vec<isize>", values: [-(2 ** 31), 1], wrong: 1n, says: "not an integer", Class: Int32Array },
  vecUsize: { rust: "Vec<usize>", values: [2 ** 32 - 1, 1], wrong: NaN, says: "not an integer", Class: Uint32Array },
  vecI64Number: {
    rust: "Vec<i64>",
    values: [0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    wrong: 2 ** 53,
    says: "not an integer",
  },
  vecU64Number: { rust: "Vec<u64>", values: [0, Number.MAX_SAFE_INTEGER], wrong: -1, says: "range" },
  vecI64BigInt: {
    rust: "Vec<i64>",
    values: [0n, -(2n ** 63n), 2n ** 63n - 1n],
    wrong: 2n ** 63n,
    says: "range",
    Class: BigInt64Array,
  },
  vecU64BigInt: {
    rust: "Vec<u64>",
    values: [0n, 2n ** 64n - 1n],
    wrong: 1,
    says: "Value is not an bigint",
    Class: BigUint64Array,
  },
  vecF32: { rust: "Vec<f32>", values: [0.5, -0, NaN, Infinity], wrong: "0", says: "a Number", Class: Float32Array },
  vecF64: {
    rust: "Vec<f64>",
    values: [1, 2, 3, Number.MAX_VALUE, Number.MIN_VALUE, Math.PI, -Infinity, Infinity, NaN, -0],
    wrong: null,
    says: "Value is not a Number: null",
    Class: Float64Array,
  },
  vecBool: { rust: "Vec<bool>", values: [true, false, true], wrong: 0, says: "Value is not a Boolean: 0" },
  vecChar: { rust: "Vec<char>", values: ["A", "\0", "😀", "ß"], wrong: "AB", says: "one code point" },
  vecString: { rust: "Vec<String>", values: ["Příliš", "žluťoučký", "", "kůň"], wrong: 1, says: "not a String: 1" },
  vecAny: {
    rust: "Vec<JsAny>",
    values: [1.5, "hello", "", long, null, undefined, true, 2n ** 100n, -1n, object],
    wrong: Symbol("no"),
    says: "of a type that crosses",
  },
  vecObject: { rust: "Vec<JsObject>", values: [object, () => {}, []], wrong: 1, says: "Value is not an Object: 1" },
  vecI128: { rust: "Vec<i128>", values: [0n, -(2n ** 127n), 2n ** 127n - 1n], wrong: 2n ** 127n, says: "range" },
  vecOptionU128: { rust: "Vec<Option<u128>>", values: [null, 2n ** 128n - 1n], wrong: -1n, says: "range" },
  vecDate: { rust: "Vec<JsDate>", values: [new Date(0), new Date(2 ** 40)], wrong: 0, says: "Value is not a Date: 0" },
  vecOptionU8: { rust: "Vec<Option<u8>>", values: [null, 0, 255], wrong: 256, says: "out of 0 255 range" },
  vecOptionF64: { rust: "Vec<Option<f64>>", values: [0, null, NaN, -0], wrong: "", says: "Value is not a Number" },
  vecOptionI64BigInt: { rust: "Vec<Option<i64>>", values: [null, -1n, 2n ** 62n], wrong: 0, says: "not an bigint" },
  vecI128BigInt: {
    rust: "Vec<i128>",
    values: [0n, -1n, 2n ** 64n, 2n ** 127n - 1n, -(2n ** 127n)],
    wrong: 2n ** 127n,
    says: "Overflow: value 170141183460469231731687303715884105728",
  },
  vecOptionU128BigInt: { rust: "Vec<Option<u128>>", values: [null, 0n, 2n ** 128n - 1n], wrong: -1n, says: "Overflow: value -1" },
  vecOptionI64Number: { rust: "Vec<Option<i64>>", values: [-1, null, 2 ** 52], wrong: 0.5, says: "not an integer" },
  vecOptionString: { rust: "Vec<Option<String>>", values: ["", null, "text", long], wrong: 1, says: "not a String" },
  vecOptionObject: { rust: "Vec<Option<JsObject>>", values: [object, null, object], wrong: "", says: "not an Object" },
  vecVecF64: {
    rust: "Vec<Vec<f64>>",
    values: [new Float64Array([1, 2]), new Float64Array(), new Float64Array([NaN])],
    wrong: new Float32Array(1),
    says: "Value is not an Array or Float64Array: 0 (object)",
  },
  vecVecI64Number: { rust: "Vec<Vec<i64>>", values: [[1, 2], [], [3]], wrong: [0.5], says: "element 0" },
  vecVecString: { rust: "Vec<Vec<String>>", values: [["a", "ä"], [], ["", long]], wrong: "abc", says: "not an Array" },
  vecVecVecObject: { rust: "Vec<Vec<Vec<JsObject>>>", values: [[[object], []], []], wrong: [[0]], says: "not an Object" },
  vecOptionVecString: { rust: "Vec<Option<Vec<String>>>", values: [null, ["a"], []], wrong: [null], says: "a String" },
  arrayVecF64: { rust: "Vec<Vec<f64>>", values: [[1, -0], [], [NaN]], wrong: [null], says: "Value is not a Number" },
  arrayOptionI32: { rust: "Vec<Option<i32>>", values: [1, null], wrong: 2 ** 31, says: "range" },
  arrayString: { rust: "Vec<String>", values: ["a", ""], wrong: null, says: "Value is not a String: null" },
  vecFixed: {
    rust: "Vec<[i32; 2]>",
    values: [new Int32Array([1, 2]), new Int32Array([3, 4])],
    wrong: [1],
    says: "Value is not an Array of length 2: 1 (object); its length is 1",
  },
  boxU16: { rust: "Vec<u16>", values: [1, 2, 3], wrong: undefined, says: "an integer: undefined", Class: Uint16Array },
  boxString: { rust: "Vec<String>", values: ["a", "b"], wrong: null, says: "Value is not a String: null" },
};

const WAYS = Object.entries(CASES).flatMap(([type, row]) => [
  { type, via: app.echo, ...row },
  { type, via: app.attempt, ...row },
]);

/**
 * An array as Rust passes it.
 * @param {readonly unknown[]} values
 * @param {any} [Class]
 */
function arrayOf(values, Class) {
  return Class ? Class.from(values) : [...values];
}

for (const [type, { rust, values, wrong, says, Class }] of Object.entries(CASES)) {
  test(`${type}: good values stand in all four places, as ${Class?.name ?? "Array"}`, () => {
    echo.answer((value) => value);
    for (const via of [app.echo, app.attempt]) {
      for (const some of [values, [], values.slice(1), [...values, ...values]]) {
        const expected = arrayOf(some, Class);
        const given = Class ? [some, expected] : [some];
        for (const value of given) {
          const result = via[type](value);
          assert.deepStrictEqual(result, expected);
          assert.deepStrictEqual(echo.calls(), [[expected]]);
          assert.notEqual(result, value);
        }
      }
    }
  });

  test(`${type}: many values`, () => {
    const many = arrayOf(Array.from({ length: 3000 }, (_, index) => values[index % values.length]), Class);
    assert.deepStrictEqual(app.attempt[type](many), many);
    assert.deepStrictEqual(echo.calls(), [[many]]);
  });

  test(`${type}: a wrong element is refused like a wrong value, and named`, () => {
    const array = [...values, wrong, values[0]];
    const element = `element ${values.length}`;
    const parts = ["argument `value`, element", element, `Rust \`${rust}\``, says];
    const error = assertRefusal(thrownBy(() => app.echo[type](array)), parts);
    assert.ok(error.site.part.startsWith(`argument \`value\`, ${element}`), error.site.part);
    assert.equal(echo.calls().length, 0);
    echo.answer(() => array);
    assertRefusal(
      thrownBy(() => app.attempt[type](values)),
      [`import \`${type}\``, `result, ${element}`, `Rust \`${rust}\``, says],
    );
    echo.answer((value) => value);
    assert.deepStrictEqual(app.attempt[type]([]), arrayOf([], Class), "the instance did not go on");
    echo.calls();
  });

  test(`${type}: what is no array is refused`, () => {
    const expected = Class ? `Value is not an Array or ${Class.name}` : "Value is not an Array";
    const others = [new Uint8ClampedArray(2), new ArrayBuffer(2), { length: 1, 0: values[0] }, new Set(values)];
    const kinds = [Uint8Array, Int32Array, Float64Array, BigInt64Array].filter((kind) => kind !== Class);
    for (const value of [...others, ...kinds.map((kind) => new kind(1)), "abc", new DataView(new ArrayBuffer(1))]) {
      assertRefusal(thrownBy(() => app.echo[type](value)), ["argument `value`", expected]);
    }
    for (const [value, shown] of STRANGERS.filter(([value]) => !Array.isArray(value))) {
      assertRefusal(thrownBy(() => app.echo[type](value)), ["argument `value`", expected, shown]);
      echo.answer(() => value);
      assertRefusal(thrownBy(() => app.attempt[type]([])), ["result", expected, shown]);
      echo.answer((value) => value);
    }
    echo.calls();
  });
}

test("a plain array of everything else is an Array", () => {
  assert.deepStrictEqual(app.echo.vecUnit([1, undefined, "x"]), [undefined, undefined, undefined]);
  assert.deepStrictEqual(app.echo.vecOptionAny([null, undefined, 0, "a"]), [null, null, 0, "a"]);
  echo.calls();
});

for (const [type, some] of /** @type {[string, any][]} */ ([
  ["optionVecU8", new Uint8Array([1])],
  ["optionVecF64", new Float64Array([1])],
  ["optionVecI64BigInt", new BigInt64Array([1n])],
  ["optionVecI64Number", [1]],
  ["optionVecString", ["a"]],
  ["optionVecObject", [object]],
  ["optionVecOptionBool", [null, true]],
  ["optionBoxAny", [1, "a"]],
])) {
  test(`${type}: None is null, Some may be empty`, () => {
    echo.answer((value) => value);
    const empty = some.slice(0, 0);
    for (const via of [app.echo, app.attempt]) {
      assert.equal(via[type](null), null);
      assert.equal(via[type](undefined), null);
      assert.deepStrictEqual(via[type](empty), empty);
      assert.deepStrictEqual(via[type](some), some);
      assert.deepStrictEqual(echo.calls(), [[null], [null], [empty], [some]]);
    }
    assertRefusal(thrownBy(() => app.echo[type](false)), ["argument `value`", "Value is not an Array"]);
    assertRefusal(thrownBy(() => app.echo[type]([Symbol("no")])), ["argument `value`, element 0"]);
    echo.calls();
  });
}

for (const [type, Class, values, wrong] of /** @type {[string, any, any[], any][]} */ ([
  ["arrayU8", Uint8Array, [1, 255, 0], 256],
  ["arrayF32", Float32Array, [0.5, NaN], "1"],
  ["arrayUsize", Uint32Array, [2 ** 32 - 1], -1],
  ["optionArrayI16", Int16Array, [-1], 2 ** 15],
])) {
  test(`${type}: numbers as a plain Array`, () => {
    echo.answer((value) => value);
    for (const via of [app.echo, app.attempt]) {
      for (const given of [values, Class.from(values)]) {
        assert.deepStrictEqual(via[type](given), values);
        assert.deepStrictEqual(echo.calls(), [[values]]);
      }
      assert.deepStrictEqual(via[type]([]), []);
      assert.deepStrictEqual(echo.calls(), [[[]]]);
    }
    assertRefusal(thrownBy(() => app.echo[type]([...values, wrong])), [`element ${values.length}`, "alue"]);
    assertRefusal(thrownBy(() => app.echo[type](new Int8Array(1))), [`Value is not an Array or ${Class.name}`]);
    echo.calls();
  });
}

for (const [type, rust, values, Class] of /** @type {[string, string, any[], any][]} */ ([
  ["fixedU8", "[u8; 4]", [1, 2, 3, 255], Uint8Array],
  ["fixedF64", "[f64; 2]", [1, -0], undefined],
  ["fixedI64BigInt", "[i64; 1]", [-(2n ** 63n)], BigInt64Array],
  ["fixedI64Number", "[i64; 2]", [1, -1], undefined],
  ["fixedString", "[String; 2]", ["a", "ä"], undefined],
  ["fixedObject", "[JsObject; 2]", [object, {}], undefined],
  ["fixedOptionBool", "[Option<bool>; 3]", [true, null, false], undefined],
  ["fixedFixed", "[[u16; 2]; 2]", [new Uint16Array([1, 2]), new Uint16Array([3, 4])], undefined],
  ["fixedNone", "[char; 0]", [], undefined],
  ["optionFixedF32", "Option<[f32; 3]>", [1, 2, NaN], Float32Array],
])) {
  test(`${type}: an array of a fixed length`, () => {
    echo.answer((value) => value);
    const expected = arrayOf(values, Class);
    for (const via of [app.echo, app.attempt]) {
      for (const given of [values, expected]) {
        assert.deepStrictEqual(via[type](given), expected);
        assert.deepStrictEqual(echo.calls(), [[expected]]);
      }
    }
    const length = values.length;
    const longer = [...values, type === "fixedNone" ? "x" : values[0]];
    for (const other of [longer, ...(length > 0 ? [values.slice(1), []] : [])]) {
      const parts = [`Rust \`${rust}\``, `Value is not an Array of length ${length}`, `its length is ${other.length}`];
      assertRefusal(thrownBy(() => app.echo[type](other)), ["argument `value`", ...parts]);
      if (Class) {
        assertRefusal(thrownBy(() => app.echo[type](Class.from(other))), ["argument `value`", ...parts]);
      }
      echo.answer(() => other);
      assertRefusal(thrownBy(() => app.attempt[type](values)), ["result", ...parts]);
      echo.answer((value) => value);
    }
    assertRefusal(thrownBy(() => app.echo[type]("abcd")), ["Value is not an Array"]);
    echo.calls();
  });
}

test("an element's annotation can be its type", () => {
  assert.deepStrictEqual(app.slices.wrapped([1, -2], [3n]), new BigInt64Array([1n, -2n, 3n]));
  assert.deepStrictEqual(app.slices.wrappedBytes([1, 2]), new Uint8Array([1, 2]));
  assertRefusal(thrownBy(() => app.slices.wrapped([2 ** 53], [])), ["argument `numbers`, element 0", "not an integer"]);
});

test("a fixed length that a typed array lies about is its own", () => {
  class Mine extends Uint8Array {
    get length() {
      return 4;
    }
  }
  assertRefusal(thrownBy(() => app.echo.fixedU8(new Mine(3))), ["its length is 3"]);
});

test("slices are lent in both directions", () => {
  sink.answer(() => {});
  assert.equal(app.slices.numbers([1, 2, 3, 4]), 10);
  assert.deepStrictEqual(sink.calls(), [[new Int32Array([1, 2, 3, 4])], [new Int32Array([2, 3])], [new Int32Array()]]);
  assert.equal(app.slices.big(new BigUint64Array([1n, 2n]), [1, 2, 3]), 5);
  assert.equal(app.slices.big([], null), 100);
  assert.deepStrictEqual(sink.calls(), [[new BigUint64Array([1n, 2n])], [new BigUint64Array()]]);
  assert.equal(app.slices.texts(["a", "ä", ""]), "aä");
  assert.deepEqual(sink.calls(), [[["a", "ä", ""]]]);
  const other = {};
  assert.equal(app.slices.objects([object, other]), 2);
  const [[passed]] = /** @type {any} */ (sink.calls());
  assert.deepEqual([passed[0] === other, passed[1] === object], [true, true]);
  app.slices.anys([1n, "text", long, object]);
  assert.deepEqual(sink.calls(), [[[1n, "text", long, object]], [[1n, "text", long, object]]]);
  assert.equal(app.slices.optionTexts(["a", null]), true);
  assert.equal(app.slices.optionTexts(), false);
  assert.deepEqual(sink.calls(), [[["a", null]], [null]]);
  app.slices.nested([1, 2]);
  assert.deepStrictEqual(sink.calls(), [[[new Int32Array([1, 2]), new Int32Array([1]), new Int32Array()]]]);
  assert.deepEqual([...app.slices.withCapacity(7n)], [7]);
  assert.equal(app.slices.fixed(new Int32Array([1, 2, 3]), ["any"]), true);
  assert.equal(app.slices.fixed([1, 2, 3]), false);
  assert.deepStrictEqual(sink.calls(), [[[1, 2, 3], ["a", "ä"]], [[1, 2, 3], ["a", "ä"]]]);
});

test("a refused slice has the type in its message", () => {
  assertRefusal(thrownBy(() => app.slices.numbers([1, "2"])), ["argument `numbers`, element 1", "Rust `Vec<i32>`"]);
  assertRefusal(thrownBy(() => app.slices.texts("abc")), ["argument `texts`", "Value is not an Array: abc (string)"]);
});

test("random arrays come back", () => {
  let seed = 12345;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  for (let round = 0; round < 400; round += 1) {
    for (const { type, via, values, Class } of WAYS) {
      const array = arrayOf(Array.from({ length: random(6) }, () => values[random(values.length)]), Class);
      const result = via[type](array);
      assert.deepStrictEqual(result, array, type);
    }
    echo.calls();
  }
});

test("a typed array that shrinks after it was checked crosses as it was", () => {
  echo.answer((value) => value);
  const shrinks = new Uint16Array([1, 2]);
  const pairs = [shrinks, [3, 4]];
  Object.defineProperty(pairs, 1, {
    get() {
      structuredClone(shrinks.buffer, { transfer: [shrinks.buffer] });
      return [3, 4];
    },
  });
  assert.deepStrictEqual(app.echo.fixedFixed(pairs).map((pair) => Array.from(pair)), [[1, 2], [3, 4]]);
  assert.equal(shrinks.length, 0);
  echo.calls();
});
