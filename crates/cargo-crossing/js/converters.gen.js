// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

import { Tag } from "./contract.gen.js";
import { converter as any } from "./marshal/any.js";
import { converter as big_int } from "./marshal/big_int.js";
import { converter as bool } from "./marshal/bool.js";
import { converter as char } from "./marshal/char.js";
import { converter as float } from "./marshal/float.js";
import { converter as integer } from "./marshal/integer.js";
import { converter as object } from "./marshal/object.js";
import { converter as option } from "./marshal/option.js";
import { converter as safe_integer } from "./marshal/safe_integer.js";
import { converter as string } from "./marshal/string.js";
import { converter as unit } from "./marshal/unit.js";

/** @type {Readonly<Record<number, (ty: import("./protocol.js").Ty) => import("./protocol.js").Converter>>} */
export const FACTORIES = Object.freeze({
  [Tag.Unit]: unit,
  [Tag.Bool]: bool,
  [Tag.I8]: integer,
  [Tag.U8]: integer,
  [Tag.I16]: integer,
  [Tag.U16]: integer,
  [Tag.I32]: integer,
  [Tag.U32]: integer,
  [Tag.Isize]: integer,
  [Tag.Usize]: integer,
  [Tag.I64Number]: safe_integer,
  [Tag.U64Number]: safe_integer,
  [Tag.I64BigInt]: big_int,
  [Tag.U64BigInt]: big_int,
  [Tag.F32]: float,
  [Tag.F64]: float,
  [Tag.Char]: char,
  [Tag.String]: string,
  [Tag.Object]: object,
  [Tag.Any]: any,
  [Tag.Option]: option,
});
