//! The owned types, each and as an `Option`.

/// `parse! { name "T": type }` makes the export `parse.T`: a value that comes from Rust alone.
macro_rules! parse {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import($js, "sink")]
            fn send($(#[js($annotation)])? value: $ty) -> Result<(), JsError>;

            #[js_export(namespace = "parse", name = $js $(, returns = $annotation)?)]
            fn parse(text: &str) -> Result<$ty, Box<dyn std::error::Error>> {
                Ok(text.parse()?)
            }
            /// Passes it to the import `T` of the module `sink`.
            #[js_export(namespace = "send", name = $js)]
            fn parse_and_send(text: &str) -> Result<(), Box<dyn std::error::Error>> {
                Ok(send(text.parse()?)?)
            }
        }
    )*};
}

echo! {
    unit "unit": ();
    boolean "bool": bool;
    int8 "i8": i8;
    uint8 "u8": u8;
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
    i128_big_int "i128BigInt": i128 as BigInt;
    u128_big_int "u128BigInt": u128 as BigInt;
    float32 "f32": f32;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    any "any": JsAny;
    object "object": JsObject;
    date "date": JsDate;
    system_time "systemTime": std::time::SystemTime;
    own_system_time "ownSystemTime": crossing::time::SystemTime;
    option_date "optionDate": Option<JsDate>;
    annotated_date "annotatedDate": JsDate as Date;
    error "error": JsError;
    option_unit "optionUnit": Option<()>;
    option_bool "optionBool": Option<bool>;
    option_i8 "optionI8": Option<i8>;
    option_u8 "optionU8": Option<u8>;
    option_i16 "optionI16": Option<i16>;
    option_u16 "optionU16": Option<u16>;
    option_i32 "optionI32": Option<i32>;
    option_u32 "optionU32": Option<u32>;
    option_isize "optionIsize": Option<isize>;
    option_usize "optionUsize": Option<usize>;
    option_i64_number "optionI64Number": Option<i64> as Number;
    option_u64_number "optionU64Number": Option<u64> as Number;
    option_i64_big_int "optionI64BigInt": Option<i64> as BigInt;
    option_u64_big_int "optionU64BigInt": Option<u64> as BigInt;
    option_i128_big_int "optionI128BigInt": Option<i128> as BigInt;
    option_u128_big_int "optionU128BigInt": Option<u128> as BigInt;
    option_f32 "optionF32": Option<f32>;
    option_f64 "optionF64": Option<f64>;
    option_char "optionChar": Option<char>;
    option_string "optionString": Option<String>;
    option_any "optionAny": Option<JsAny>;
    option_object "optionObject": Option<JsObject>;
    option_error "optionError": Option<JsError>;
}

mod parsed {
    //! Values that come from Rust alone.

    parse! {
        boolean "bool": bool;
        int8 "i8": i8;
        uint8 "u8": u8;
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
        i128_big_int "i128BigInt": i128 as BigInt;
        u128_big_int "u128BigInt": u128 as BigInt;
        float32 "f32": f32;
        float64 "f64": f64;
        character "char": char;
        string "string": String;
    }
}
