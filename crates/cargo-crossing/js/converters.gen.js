// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

import { Tag } from "./section.gen.js";
import * as any from "./marshal/any.js";
import * as big_int from "./marshal/big_int.js";
import * as bool from "./marshal/bool.js";
import * as char from "./marshal/char.js";
import * as float from "./marshal/float.js";
import * as integer from "./marshal/integer.js";
import * as object from "./marshal/object.js";
import * as safe_integer from "./marshal/safe_integer.js";
import * as string from "./marshal/string.js";
import * as unit from "./marshal/unit.js";

/** @type {Readonly<Record<number, import("./protocol.js").Converter>>} */
export const LEAVES = Object.freeze({
  [Tag.Unit]: {
    lifts: [],
    lowers: [],
    lift: unit.liftUnit,
    take: unit.takeUnit,
    check: unit.checkUnit,
    lower: unit.lowerUnit,
  },
  [Tag.Bool]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: bool.liftBool,
    take: bool.takeBool,
    check: bool.checkBool,
    lower: bool.lowerBool,
  },
  [Tag.I8]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftI8,
    take: integer.takeI8,
    check: integer.checkI8,
    lower: integer.lowerI8,
  },
  [Tag.U8]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftU8,
    take: integer.takeU8,
    check: integer.checkU8,
    lower: integer.lowerU8,
  },
  [Tag.I16]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftI16,
    take: integer.takeI16,
    check: integer.checkI16,
    lower: integer.lowerI16,
  },
  [Tag.U16]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftU16,
    take: integer.takeU16,
    check: integer.checkU16,
    lower: integer.lowerU16,
  },
  [Tag.I32]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftI32,
    take: integer.takeI32,
    check: integer.checkI32,
    lower: integer.lowerI32,
  },
  [Tag.U32]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftU32,
    take: integer.takeU32,
    check: integer.checkU32,
    lower: integer.lowerU32,
  },
  [Tag.Isize]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftIsize,
    take: integer.takeIsize,
    check: integer.checkIsize,
    lower: integer.lowerIsize,
  },
  [Tag.Usize]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: integer.liftUsize,
    take: integer.takeUsize,
    check: integer.checkUsize,
    lower: integer.lowerUsize,
  },
  [Tag.I64Number]: {
    lifts: ["f64", "i32"],
    lowers: ["f64"],
    lift: safe_integer.liftI64Number,
    take: safe_integer.takeI64Number,
    check: safe_integer.checkI64Number,
    lower: safe_integer.lowerI64Number,
  },
  [Tag.U64Number]: {
    lifts: ["f64", "i32"],
    lowers: ["f64"],
    lift: safe_integer.liftU64Number,
    take: safe_integer.takeU64Number,
    check: safe_integer.checkU64Number,
    lower: safe_integer.lowerU64Number,
  },
  [Tag.I64BigInt]: {
    lifts: ["i64"],
    lowers: ["i64"],
    lift: big_int.liftI64BigInt,
    take: big_int.takeI64BigInt,
    check: big_int.checkI64BigInt,
    lower: big_int.lowerI64BigInt,
  },
  [Tag.U64BigInt]: {
    lifts: ["i64"],
    lowers: ["i64"],
    lift: big_int.liftU64BigInt,
    take: big_int.takeU64BigInt,
    check: big_int.checkU64BigInt,
    lower: big_int.lowerU64BigInt,
  },
  [Tag.F32]: {
    lifts: ["f32"],
    lowers: ["f32"],
    lift: float.liftF32,
    take: float.takeF32,
    check: float.checkF32,
    lower: float.lowerF32,
  },
  [Tag.F64]: {
    lifts: ["f64"],
    lowers: ["f64"],
    lift: float.liftF64,
    take: float.takeF64,
    check: float.checkF64,
    lower: float.lowerF64,
  },
  [Tag.Char]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: char.liftChar,
    take: char.takeChar,
    check: char.checkChar,
    lower: char.lowerChar,
  },
  [Tag.String]: {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    lift: string.liftString,
    take: string.takeString,
    check: string.checkString,
    lower: string.lowerString,
  },
  [Tag.Object]: {
    lifts: ["i32"],
    lowers: ["i32"],
    lift: object.liftObject,
    take: object.takeObject,
    check: object.checkObject,
    lower: object.lowerObject,
  },
  [Tag.Any]: {
    lifts: ["i32", "f64", "i32"],
    lowers: ["i32", "f64", "i32"],
    lift: any.liftAny,
    take: any.takeAny,
    check: any.checkAny,
    lower: any.lowerAny,
  },
});
