// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

import { Tag } from "./section.gen.js";
import { checkAny, liftAny, lowerAny, takeAny } from "./marshal/any.js";
import { checkI64BigInt, liftI64BigInt, lowerI64BigInt, takeI64BigInt, checkU64BigInt, liftU64BigInt, lowerU64BigInt, takeU64BigInt } from "./marshal/big_int.js";
import { checkI128BigInt, liftI128BigInt, lowerI128BigInt, takeI128BigInt, checkU128BigInt, liftU128BigInt, lowerU128BigInt, takeU128BigInt } from "./marshal/big_int_128.js";
import { checkBool, liftBool, lowerBool, takeBool } from "./marshal/bool.js";
import { checkChar, liftChar, lowerChar, takeChar } from "./marshal/char.js";
import { checkDate, liftDate, lowerDate, takeDate, checkSystemTime, liftSystemTime, lowerSystemTime, takeSystemTime, checkDateTime, liftDateTime, lowerDateTime, takeDateTime, checkTimestamp, liftTimestamp, lowerTimestamp, takeTimestamp } from "./marshal/date.js";
import { checkError, liftError, lowerError, takeError } from "./marshal/error.js";
import { checkF32, liftF32, lowerF32, takeF32, checkF64, liftF64, lowerF64, takeF64 } from "./marshal/float.js";
import { checkI8, liftI8, lowerI8, takeI8, checkU8, liftU8, lowerU8, takeU8, checkI16, liftI16, lowerI16, takeI16, checkU16, liftU16, lowerU16, takeU16, checkI32, liftI32, lowerI32, takeI32, checkU32, liftU32, lowerU32, takeU32, checkIsize, liftIsize, lowerIsize, takeIsize, checkUsize, liftUsize, lowerUsize, takeUsize } from "./marshal/integer.js";
import { checkObject, liftObject, lowerObject, takeObject } from "./marshal/object.js";
import { checkRustObject, liftRustObject, lowerRustObject, takeRustObject } from "./marshal/rust_object.js";
import { checkI64Number, liftI64Number, lowerI64Number, takeI64Number, checkU64Number, liftU64Number, lowerU64Number, takeU64Number } from "./marshal/safe_integer.js";
import { checkString, liftString, lowerString, takeString } from "./marshal/string.js";
import { checkUnit, liftUnit, lowerUnit, takeUnit } from "./marshal/unit.js";

/** @type {Readonly<Record<number, import("./protocol.js").Converter>>} */
export const LEAVES = Object.freeze({
  [Tag.Unit]: {
    lifts: [],
    lowers: [],
    check: checkUnit,
    lift: liftUnit,
    lower: lowerUnit,
    take: takeUnit,
  },
  [Tag.Bool]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkBool,
    lift: liftBool,
    lower: lowerBool,
    take: takeBool,
  },
  [Tag.I8]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkI8,
    lift: liftI8,
    lower: lowerI8,
    take: takeI8,
  },
  [Tag.U8]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkU8,
    lift: liftU8,
    lower: lowerU8,
    take: takeU8,
  },
  [Tag.I16]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkI16,
    lift: liftI16,
    lower: lowerI16,
    take: takeI16,
  },
  [Tag.U16]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkU16,
    lift: liftU16,
    lower: lowerU16,
    take: takeU16,
  },
  [Tag.I32]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkI32,
    lift: liftI32,
    lower: lowerI32,
    take: takeI32,
  },
  [Tag.U32]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkU32,
    lift: liftU32,
    lower: lowerU32,
    take: takeU32,
  },
  [Tag.Isize]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkIsize,
    lift: liftIsize,
    lower: lowerIsize,
    take: takeIsize,
  },
  [Tag.Usize]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkUsize,
    lift: liftUsize,
    lower: lowerUsize,
    take: takeUsize,
  },
  [Tag.I64Number]: {
    lifts: ["f64", "i32"],
    lowers: ["f64"],
    check: checkI64Number,
    lift: liftI64Number,
    lower: lowerI64Number,
    take: takeI64Number,
  },
  [Tag.U64Number]: {
    lifts: ["f64", "i32"],
    lowers: ["f64"],
    check: checkU64Number,
    lift: liftU64Number,
    lower: lowerU64Number,
    take: takeU64Number,
  },
  [Tag.I64BigInt]: {
    lifts: ["i64"],
    lowers: ["i64"],
    check: checkI64BigInt,
    lift: liftI64BigInt,
    lower: lowerI64BigInt,
    take: takeI64BigInt,
  },
  [Tag.U64BigInt]: {
    lifts: ["i64"],
    lowers: ["i64"],
    check: checkU64BigInt,
    lift: liftU64BigInt,
    lower: lowerU64BigInt,
    take: takeU64BigInt,
  },
  [Tag.I128BigInt]: {
    lifts: ["i64", "i64"],
    lowers: ["i64", "i64"],
    check: checkI128BigInt,
    lift: liftI128BigInt,
    lower: lowerI128BigInt,
    take: takeI128BigInt,
  },
  [Tag.U128BigInt]: {
    lifts: ["i64", "i64"],
    lowers: ["i64", "i64"],
    check: checkU128BigInt,
    lift: liftU128BigInt,
    lower: lowerU128BigInt,
    take: takeU128BigInt,
  },
  [Tag.F32]: {
    lifts: ["f32"],
    lowers: ["f32"],
    check: checkF32,
    lift: liftF32,
    lower: lowerF32,
    take: takeF32,
  },
  [Tag.F64]: {
    lifts: ["f64"],
    lowers: ["f64"],
    check: checkF64,
    lift: liftF64,
    lower: lowerF64,
    take: takeF64,
  },
  [Tag.Char]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkChar,
    lift: liftChar,
    lower: lowerChar,
    take: takeChar,
  },
  [Tag.String]: {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    check: checkString,
    lift: liftString,
    lower: lowerString,
    take: takeString,
  },
  [Tag.Object]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkObject,
    lift: liftObject,
    lower: lowerObject,
    take: takeObject,
  },
  [Tag.Any]: {
    lifts: ["i32", "f64", "i32"],
    lowers: ["i32", "f64", "i32"],
    check: checkAny,
    lift: liftAny,
    lower: lowerAny,
    take: takeAny,
  },
  [Tag.Error]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkError,
    lift: liftError,
    lower: lowerError,
    take: takeError,
  },
  [Tag.Date]: {
    lifts: ["f64"],
    lowers: ["f64"],
    check: checkDate,
    lift: liftDate,
    lower: lowerDate,
    take: takeDate,
  },
  [Tag.RustObject]: {
    lifts: ["i32"],
    lowers: ["i32"],
    check: checkRustObject,
    lift: liftRustObject,
    lower: lowerRustObject,
    take: takeRustObject,
  },
  [Tag.SystemTime]: {
    lifts: ["f64"],
    lowers: ["f64"],
    check: checkSystemTime,
    lift: liftSystemTime,
    lower: lowerSystemTime,
    take: takeSystemTime,
  },
  [Tag.DateTime]: {
    lifts: ["f64"],
    lowers: ["f64"],
    check: checkDateTime,
    lift: liftDateTime,
    lower: lowerDateTime,
    take: takeDateTime,
  },
  [Tag.Timestamp]: {
    lifts: ["f64"],
    lowers: ["f64"],
    check: checkTimestamp,
    lift: liftTimestamp,
    lower: lowerTimestamp,
    take: takeTimestamp,
  },
});

/** What an array of a type is, where it is no Array. @type {Readonly<Record<number, import("./marshal/typed_array.js").TypedArrayClass>>} */
export const TYPED_ARRAYS = Object.freeze({
  [Tag.I8]: Int8Array,
  [Tag.U8]: Uint8Array,
  [Tag.I16]: Int16Array,
  [Tag.U16]: Uint16Array,
  [Tag.I32]: Int32Array,
  [Tag.U32]: Uint32Array,
  [Tag.Isize]: Int32Array,
  [Tag.Usize]: Uint32Array,
  [Tag.I64BigInt]: BigInt64Array,
  [Tag.U64BigInt]: BigUint64Array,
  [Tag.F32]: Float32Array,
  [Tag.F64]: Float64Array,
});
