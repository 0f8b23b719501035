//! The scalar types and text, each by itself and as an `Option`.

use crate::harness::harness;

harness! {
    boolean "bool": bool;
    character "char": char;
    uint8 "u8": u8;
    int8 "i8": i8;
    int16 "i16": i16;
    uint16 "u16": u16;
    int32 "i32": i32;
    uint32 "u32": u32;
    int_size "isize": isize;
    uint_size "usize": usize;
    i64_number "i64Number": i64 as Number;
    u64_number "u64Number": u64 as Number;
    i64_big_int "i64BigInt": i64 as BigInt;
    u64_big_int "u64BigInt": u64 as BigInt;
    float32 "f32": f32;
    float64 "f64": f64;
    string "string": String;

    option_bool "optionBool": Option<bool>;
    option_char "optionChar": Option<char>;
    option_u8 "optionU8": Option<u8>;
    option_i16 "optionI16": Option<i16>;
    option_i32 "optionI32": Option<i32>;
    option_isize "optionIsize": Option<isize>;
    option_i64_number "optionI64Number": Option<i64> as Number;
    option_i64_big_int "optionI64BigInt": Option<i64> as BigInt;
    option_f32 "optionF32": Option<f32>;
    option_f64 "optionF64": Option<f64>;
    option_string "optionString": Option<String>;
}
