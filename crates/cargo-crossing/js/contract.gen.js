// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

export const IMPORT_MODULE = "crossing";
export const RUNTIME_MODULE = "crossing_rt";

export const TYPE_NAMES = Object.freeze(["undefined", "object", "boolean", "number", "bigint", "string", "symbol", "function"]);

export const Scratch = Object.freeze({
  SLOTS: 4,
  BYTES: 4096,
});

export const AnyKind = Object.freeze({
  UNDEFINED: 0,
  NULL: 1,
  BOOLEAN: 2,
  NUMBER: 3,
  BIG_INT: 4,
  STRING: 5,
  OBJECT: 6,
  ARRAY: 7,
  DATE: 8,
  ERROR: 9,
});

export const ObjectPart = Object.freeze({
  KEYS: 0,
  ITEMS: 1,
  ENTRIES: 2,
  BYTES: 3,
});

export const RuntimeExport = Object.freeze({
  INIT: "crossing_1_init",
  RAISE: "crossing_1_raise",
  ALLOC: "crossing_1_alloc",
  FREE: "crossing_1_free",
  CALL: "crossing_1_call",
});
