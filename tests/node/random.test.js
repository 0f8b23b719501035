// Random values: right ones come back as they were, and of the others each is refused with an error of ours. Through both binders.

import test from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { load } from "@crossing-rs/runtime";
import { load as loadGenerated } from "../generated/runtime.js";
import { name, recorder } from "../suite/fixture.js";

/** Values of each type that are tried. */
const VALUES = 10_000;

/** Values of any kind that are tried on each type, in each direction. */
const STRANGERS = 500;

const WASM = new URL("../../target/wasm/wasm32-unknown-unknown/debug/roundtrip.wasm", import.meta.url);

const int = (/** @type {number} */ min, /** @type {number} */ max) => fc.integer({ min, max });
const bigInt = (/** @type {bigint} */ min, /** @type {bigint} */ max) => fc.bigInt({ min, max });
/** Code points; a lone surrogate would come back as U+FFFD. */
const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "binary", maxLength: 200, size: "max" }), fc.string({ maxLength: 40 }));
const object = fc.oneof(fc.object(), fc.func(fc.anything()));
const any = fc.oneof(
  fc.constantFrom(undefined, null, true, false),
  fc.double(),
  fc.maxSafeInteger(),
  bigInt(-(2n ** 127n), 2n ** 127n - 1n),
  text,
  object,
);

/** What each type takes. @type {Record<string, fc.Arbitrary<any>>} */
const SCALARS = {
  bool: fc.boolean(),
  i8: int(-128, 127),
  u8: int(0, 255),
  i16: int(-32768, 32767),
  u16: int(0, 65535),
  i32: int(-(2 ** 31), 2 ** 31 - 1),
  u32: int(0, 2 ** 32 - 1),
  isize: int(-(2 ** 31), 2 ** 31 - 1),
  usize: int(0, 2 ** 32 - 1),
  i64Number: fc.maxSafeInteger(),
  u64Number: fc.maxSafeNat(),
  i64BigInt: bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  u64BigInt: bigInt(0n, 2n ** 64n - 1n),
  i128BigInt: bigInt(-(2n ** 127n), 2n ** 127n - 1n),
  u128BigInt: bigInt(0n, 2n ** 128n - 1n),
  f32: fc.float(),
  f64: fc.double(),
  char: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  string: text,
  any,
  object,
  date: fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
  systemTime: fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
  error: fc.string().map((message) => new RangeError(message)),
};

/** @param {string} type */
const capital = (type) => type[0]?.toUpperCase() + type.slice(1);

/** Each type, as an `Option`, a `Vec`, a `Vec` of options and an option of a `Vec`, as far as the fixture has it. */
const TYPES = Object.entries(SCALARS).flatMap(([type, values]) => {
  // An `Option` makes null of undefined.
  const some = values.filter((value) => value !== undefined);
  const array = fc.array(values, { maxLength: 20 });
  return /** @type {[string, fc.Arbitrary<any>, number][]} */ ([
    [type, values, VALUES],
    [`option${capital(type)}`, fc.option(some), VALUES],
    [`vec${capital(type)}`, array, VALUES / 4],
    [`vecOption${capital(type)}`, fc.array(fc.option(some), { maxLength: 20 }), VALUES / 4],
    [`vecVec${capital(type)}`, fc.array(array, { maxLength: 5 }), VALUES / 10],
    [`optionVec${capital(type)}`, fc.option(array), VALUES / 4],
  ]);
});

/**
 * Arrays of numbers come back as typed arrays.
 * @param {any} value
 * @returns {any}
 */
const plain = (value) =>
  ArrayBuffer.isView(value) ? Array.from(/** @type {any} */ (value)) : Array.isArray(value) ? value.map(plain) : value;

/** @type {Record<string, typeof load>} */
const BINDERS = { loader: load, "generated module": loadGenerated };

for (const [binder, load] of Object.entries(BINDERS)) {
  const echo = recorder();
  const app = await load(WASM, { imports: { echo: echo.functions } });
  const types = TYPES.filter(([type]) => Object.hasOwn(app.echo, type));

  test(`${binder}: the fixture has every scalar, alone and as an Option`, () => {
    const names = types.map(([type]) => type);
    const missing = Object.keys(SCALARS).filter((type) => !names.includes(type));
    assert.deepEqual(missing, []);
    assert.ok(types.length > 60, `${types.length}`);
  });

  for (const [type, values, count] of types) {
    test(`${binder}: ${count} random values of ${type} come back as they were`, () => {
      echo.answer((value) => value);
      fc.assert(
        fc.property(values, (value) => {
          const result = app.echo[type](value);
          echo.calls();
          assert.deepStrictEqual(plain(result), plain(value));
        }),
        { numRuns: count },
      );
    });

    test(`${binder}: values of any kind are a ${type} or refused`, () => {
      const anything = fc.anything({
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true,
      });
      /** @param {() => unknown} act @param {unknown} value */
      const isRefused = (act, value) => {
        try {
          act();
        } catch (error) {
          const { name: kind, code } = /** @type {any} */ (error);
          assert.equal(kind, "CrossingError", `${name(value)}: ${error}`);
          assert.match(code, /^CX200[12]$/, `${name(value)}: ${error}`);
          assert.equal(app.cause, undefined, `${name(value)} was fatal: ${error}`);
          return true;
        }
        return false;
      };
      fc.assert(
        fc.property(anything, (value) => {
          echo.answer((value) => value);
          const refused = isRefused(() => app.attempt[type](value), value);
          assert.equal(echo.calls().length, refused ? 0 : 1);
          echo.answer(() => value);
          const [good] = fc.sample(values, 1);
          assert.equal(isRefused(() => app.attempt[type](good), value), refused, `${name(value)} as a result`);
          echo.calls();
        }),
        { numRuns: STRANGERS },
      );
    });
  }
}
