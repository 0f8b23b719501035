// The types that the cases name, as the fixture has them.

import { parse } from "./notation.js";

/**
 * @typedef {object} Type
 * @property {string} fixture its namespace in the fixture
 * @property {string} rust as errors name it
 * @property {(input: string) => any} read the JavaScript value that a case's input stands for, as Rust sends it
 */

const number = (/** @type {string} */ fixture, rust = fixture) => type(fixture, rust, parse);

/**
 * @param {string} fixture
 * @param {string} rust
 * @param {(input: string) => any} read
 * @returns {Type}
 */
function type(fixture, rust, read) {
  return { fixture, rust, read };
}

/** An input that only names an end of the type's range. */
const ends = (/** @type {any} */ lowest, /** @type {any} */ highest) => (/** @type {string} */ input) =>
  input === "MAX" ? highest : input === "MIN" ? lowest : parse(input);

/**
 * An array, with the ends of the element's type by name.
 * @param {(elements: any[]) => any} make
 * @param {number} lowest
 * @param {number} highest
 */
const list = (make, lowest = 0, highest = 0) => (/** @type {string} */ input) => {
  const elements = input.replace("MAX", String(highest)).replace("MIN", String(lowest));
  return make(parse(elements.replace("{", "[").replace("}", "]")));
};

/** Whole numbers stand for BigInts. */
const bigInt = (/** @type {string} */ input) => {
  const value = parse(input);
  return typeof value === "number" ? BigInt(value) : value;
};

const LARGEST_F32 = 3.4028234663852886e38;

/** By the word that the cases use. @type {Record<string, Type>} */
const TYPES = {
  bool: type("bool", "bool", parse),
  char: type("char", "char", parse),
  byte: number("u8"),
  short: number("i16"),
  int: number("i32"),
  "long as Number": number("i64Number", "i64"),
  "long as BigInt": type("i64BigInt", "i64", bigInt),
  double: type("f64", "f64", ends(-Number.MAX_VALUE, Number.MAX_VALUE)),
  float: number("f32"),
  IntPtr: type("isize", "isize", ends(-(2 ** 31), 2 ** 31 - 1)),
  string: type("string", "String", parse),
  "byte[]": type("vecU8", "Vec<u8>", list((elements) => Uint8Array.from(elements))),
  "int[]": type("vecI32", "Vec<i32>", list((elements) => Int32Array.from(elements), -(2 ** 31), 2 ** 31 - 1)),
  "double[]": type("vecF64", "Vec<f64>", list((elements) => Float64Array.from(elements), -Number.MAX_VALUE, Number.MAX_VALUE)),
  "float[]": type("vecF32", "Vec<f32>", list((elements) => Float32Array.from(elements), -LARGEST_F32, LARGEST_F32)),
  "string[]": type("vecString", "Vec<String>", list((elements) => elements)),
  DateTime: type("date", "JsDate", parse),
  DateTimeOffset: type("offset", "DateTime", parse),
};

/** @type {Record<string, string>} */
const NULLABLE_WORDS = { "long? BigInt": "long as BigInt", "long? Number": "long as Number" };

/** By the cases' area. @type {Record<string, string>} */
const OF_AREA = {
  bool: "bool",
  char: "char",
  byte: "byte",
  int16: "short",
  int32: "int",
  int52: "long as Number",
  bigint: "long as BigInt",
  double: "double",
  single: "float",
  intptr: "IntPtr",
  string: "string",
  date: "DateTime",
};

/** @param {Type} inner */
function nullable({ fixture, rust, read }) {
  const name = `option${fixture.slice(0, 1).toUpperCase()}${fixture.slice(1)}`;
  return type(name, `Option<${rust}>`, (input) => (input === "null" ? null : read(input)));
}

/**
 * The type that a word of the cases names, such as `int?`.
 * @param {string} word
 * @returns {Type | undefined}
 */
export function typeOf(word) {
  if (word.includes(" (.NET 11)")) {
    return typeOf(word.replace(" (.NET 11)", ""));
  }
  const inner = NULLABLE_WORDS[word] ?? (word.endsWith("?") ? word.slice(0, -1) : "");
  if (inner) {
    const found = typeOf(inner);
    return found && nullable(found);
  }
  return TYPES[word];
}

/**
 * The type of an area whose cases are about one. Text is the only one of them that the reference lets be null: there the
 * input decides.
 * @param {string} area
 * @param {string} input
 */
export function typeOfArea(area, input) {
  const found = typeOf(OF_AREA[area] ?? "");
  return found && area === "string" && /^(null|undefined)/.test(input) ? nullable(found) : found;
}

/**
 * The text of which the fixture makes the value.
 * @param {any} value
 * @returns {string}
 */
export function textFor(value) {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return [.../** @type {any} */ (value)].map((element) => `\x1f${textFor(element)}`).join("");
  }
  return value instanceof Date ? String(value.getTime()) : String(value);
}
