// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

export const ABI_VERSION = 1;
export const SECTION = "crossing";
export const IMPORT_MODULE = "crossing";
export const RUNTIME_MODULE = "crossing_rt";

export const Scratch = Object.freeze({
  SLOTS: 4,
  BYTES: 4096,
});

export const Kind = Object.freeze({
  Runtime: 0,
  Import: 1,
  Export: 2,
  Main: 3,
});

export const Flag = Object.freeze({
  FALLIBLE: 1,
  ASYNC: 2,
  HAS_MODULE: 4,
});

export const AnyKind = Object.freeze({
  UNDEFINED: 0,
  NULL: 1,
  BOOLEAN: 2,
  NUMBER: 3,
  BIG_INT: 4,
  STRING: 5,
  OBJECT: 6,
});

export const RuntimeExport = Object.freeze({
  INIT: "crossing_1_init",
  RAISE: "crossing_1_raise",
  ALLOC: "crossing_1_alloc",
  FREE: "crossing_1_free",
  CALL: "crossing_1_call",
});

export const Tag = Object.freeze({
  Unit: 0,
  Bool: 1,
  I8: 2,
  U8: 3,
  I16: 4,
  U16: 5,
  I32: 6,
  U32: 7,
  Isize: 8,
  Usize: 9,
  I64Number: 10,
  U64Number: 11,
  I64BigInt: 12,
  U64BigInt: 13,
  I128BigInt: 14,
  U128BigInt: 15,
  F32: 16,
  F64: 17,
  Char: 18,
  String: 19,
  Object: 20,
  Any: 21,
  Error: 22,
  Date: 23,
  RustObject: 24,
  Option: 64,
  Vec: 65,
  Array: 66,
  Promise: 67,
  Function: 68,
  MemoryView: 69,
  ArraySegment: 70,
  Tuple: 71,
  Map: 72,
  Record: 128,
  Enum: 129,
  Class: 130,
  TypedObject: 131,
});

/** Types in Rust's words, by tag. @type {Readonly<Record<number, string>>} */
export const RUST_NAMES = Object.freeze({
  0: "()",
  1: "bool",
  2: "i8",
  3: "u8",
  4: "i16",
  5: "u16",
  6: "i32",
  7: "u32",
  8: "isize",
  9: "usize",
  10: "i64",
  11: "u64",
  12: "i64",
  13: "u64",
  14: "i128",
  15: "u128",
  16: "f32",
  17: "f64",
  18: "char",
  19: "String",
  20: "JsObject",
  21: "JsAny",
  22: "JsError",
  23: "JsDate",
  24: "RustObject",
  64: "Option<{}>",
  65: "Vec<{}>",
  66: "Vec<{}>",
  67: "JsPromise<{}>",
  68: "Fn({})",
  69: "&mut [{}]",
  70: "ArraySegment<{}>",
  71: "({})",
  72: "HashMap<{}>",
  128: "struct",
  129: "enum",
  130: "class",
  131: "object",
});
