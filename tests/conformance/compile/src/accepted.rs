//! What compiles.

#![allow(dead_code, reason = "it only has to compile")]

/// `everywhere! { name: type; }`: a type as argument and as result of an import and of an export.
macro_rules! everywhere {
    ($($name:ident: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("f", "M")]
            pub(crate) fn argument($(#[js($annotation)])? value: $ty) -> Result<(), JsError>;
            #[js_import("f", "M" $(, returns = $annotation)?)]
            pub(crate) fn result() -> $ty;
            #[js_import("f", "M" $(, returns = $annotation)?)]
            pub(crate) fn fallible() -> Result<$ty, JsError>;
            #[js_export(namespace = stringify!($name) $(, returns = $annotation)?)]
            pub(crate) fn export($(#[js($annotation)])? value: $ty) -> $ty {
                value
            }
        }
    )*};
}

// The cases.
everywhere! {
    compile_001: String;
    compile_003: bool;
    compile_004: f64;
    compile_005: u8;
    compile_007: i16;
    compile_008: f32;
    compile_012: Option<u8>;
    compile_013: Option<char>;
    compile_014: Option<i16>;
    compile_015: Option<f32>;
    compile_017: JsPromise<String>;
    compile_018: JsPromise<JsError>;
    compile_020: JsPromise<f64>;
    compile_021: JsPromise<u8>;
    compile_023: JsPromise<i16>;
    compile_024: JsPromise<f32>;
    compile_025: JsPromise<isize>;
    compile_027: Vec<String>;
    compile_030: Vec<f32>;
    compile_031: Vec<i32>;
    compile_032: i32;
    compile_034: bool;
    compile_035: char;
    compile_036: String;
    compile_037: JsObject;
    compile_038: JsError;
    compile_039: JsAny as Any;
    compile_046: JsPromise<JsAny> as Any;
    compile_047: Vec<JsAny> as Any;
    compile_052: JsPromise<i64> as Number;
    compile_048: JsDate as Date;
    compile_055: JsAny;
    compile_054: ArraySegment<f32> as MemoryView;
    compile_060: ArraySegment<u8>;
    compile_062: Vec<JsAny>;
    compile_063: JsDate;
    compile_068: ArraySegment<f32>;
    compile_070: JsAny;
    compile_075: ArraySegment<u8>;
    compile_083: JsPromise<Vec<JsAny>>;
    compile_085: i8;
    compile_086: u16;
    compile_087: u32;
    compile_094: Vec<Option<i32>>;
    compile_100: Vec<char>;
    compile_102: Vec<JsDate>;
    compile_104: JsPromise<Vec<i32>>;
}

#[cfg(feature = "offset")]
everywhere! {
    compile_064: chrono::DateTime<chrono::FixedOffset>;
    plain_date_with_offset: chrono::DateTime<chrono::FixedOffset> as Date;
    option_date_with_offset: Option<chrono::DateTime<chrono::FixedOffset>>;
}

/// The attribute by each of its names.
mod compile_127 {
    use crossing as renamed;
    use crossing::{js_export as exported, js_import as imported};

    #[crossing::js_import("f", "M")]
    pub(crate) fn by_crate();
    #[crossing::prelude::js_import("f", "M")]
    pub(crate) fn by_prelude();
    #[imported("f", "M")]
    pub(crate) fn by_alias();
    #[renamed::js_import("f", "M")]
    pub(crate) fn by_renamed_crate();
    #[crossing::js_export(namespace = "compile127")]
    pub(crate) fn export_by_crate() {}
    #[exported(namespace = "compile127")]
    pub(crate) fn export_by_alias() {}
}

/// A body of one expression.
mod compile_128 {
    #[rustfmt::skip]
    #[crossing::js_export(namespace = "compile128")]
    pub(crate) fn answer() -> i32 { 42 }
}

// A type without annotation, and with the one that says the same.
everywhere! {
    plain_bool: bool as Boolean;
    plain_i8: i8 as Number;
    plain_u8: u8 as Number;
    plain_i16: i16 as Number;
    plain_u16: u16 as Number;
    plain_i32: i32 as Number;
    plain_u32: u32 as Number;
    plain_f32: f32 as Number;
    plain_f64: f64 as Number;
    plain_isize: isize;
    plain_usize: usize;
    said_isize: isize as Number;
    said_usize: usize as Number;
    said_char: char as String;
    said_string: String as String;
    said_object: JsObject as Object;
    said_date: JsDate as Date;
    plain_system_time: std::time::SystemTime;
    number_i64: i64 as Number;
    number_u64: u64 as Number;
    big_int_i64: i64 as BigInt;
    big_int_u64: u64 as BigInt;
}

// The column `Option`.
everywhere! {
    option_bool: Option<bool>;
    option_i8: Option<i8>;
    option_u8: Option<u8>;
    option_i16: Option<i16>;
    option_u16: Option<u16>;
    option_i32: Option<i32>;
    option_u32: Option<u32>;
    option_f32: Option<f32>;
    option_f64: Option<f64>;
    option_isize: Option<isize>;
    option_usize: Option<usize>;
    option_char: Option<char>;
    option_string: Option<String>;
    option_object: Option<JsObject>;
    option_date: Option<JsDate>;
    option_system_time: Option<std::time::SystemTime>;
    option_any: Option<JsAny>;
    option_i64_number: Option<i64> as Number;
    option_u64_number: Option<u64> as Number;
    option_i64_big_int: Option<i64> as BigInt;
    option_u64_big_int: Option<u64> as BigInt;
    option_said_bool: Option<bool> as Boolean;
    option_said_f64: Option<f64> as Number;
    option_said_string: Option<String> as String;
}

// The column `Vec`.
everywhere! {
    vec_bool: Vec<bool>;
    vec_i8: Vec<i8>;
    vec_u8: Vec<u8>;
    vec_i16: Vec<i16>;
    vec_u16: Vec<u16>;
    vec_u32: Vec<u32>;
    vec_f64: Vec<f64>;
    vec_isize: Vec<isize>;
    vec_usize: Vec<usize>;
    vec_i64_number: Vec<i64> as Number;
    vec_u64_number: Vec<u64> as Number;
    vec_i64_big_int: Vec<i64> as BigInt;
    vec_u64_big_int: Vec<u64> as BigInt;
    vec_object: Vec<JsObject>;
    vec_error: Vec<JsError>;
    vec_option_string: Vec<Option<String>>;
    vec_vec_string: Vec<Vec<String>>;
    option_vec: Option<Vec<u8>>;
    option_error: Option<JsError>;
    said_error: JsError as Error;
    boxed_slice: Box<[f64]>;
    fixed_numbers: [u8; 3];
    fixed_texts: [String; 2];
    vec_as_array: Vec<f64> as Array;
    vec_option_as_array: Option<Vec<i32>> as Array;
    big_int_i128: i128 as BigInt;
    big_int_u128: u128 as BigInt;
    option_i128: Option<i128> as BigInt;
    vec_u128: Vec<u128> as BigInt;
}

/// `argument! { name: type; }`: a borrow, which stands for arguments only.
macro_rules! argument {
    ($($name:ident: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("f", "M")]
            pub(crate) fn argument($(#[js($annotation)])? value: $ty) -> Result<(), JsError>;
            #[js_export(namespace = stringify!($name))]
            pub(crate) fn export($(#[js($annotation)])? _value: $ty) {}
        }
    )*};
}

argument! {
    borrowed_text: &str;
    borrowed_said_text: &str as String;
    borrowed_object: &JsObject;
    borrowed_option_text: Option<&str>;
    borrowed_option_object: Option<&JsObject>;
    borrowed_numbers: &[f64];
    borrowed_texts: &[String];
    borrowed_error: &JsError;
}

mod lent_memory {
    use crossing::prelude::*;

    #[js_import("f", "M")]
    pub(crate) fn all(
        #[js(MemoryView)] a: &mut [u8],
        #[js(MemoryView)] b: &mut [i32],
        #[js(MemoryView)] c: &mut [f64],
        #[js(MemoryView)] d: &mut [f32],
    );
}

/// `to_javascript! { name: type; }`: what goes to JavaScript only, as argument of an import and as result of an export.
macro_rules! to_javascript {
    ($($name:ident: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("f", "M")]
            pub(crate) fn argument($(#[js($annotation)])? value: $ty) -> Result<(), JsError>;
            #[js_export(namespace = stringify!($name) $(, returns = $annotation)?)]
            pub(crate) fn export() -> Result<$ty, JsError> {
                Err(JsError::new("only types matter"))
            }
        }
    )*};
}

// The cases.
to_javascript! {
    compile_042: Callback<dyn Fn()> as Function;
    compile_043: Callback<dyn Fn() -> i32> as Function;
    compile_057: Callback<dyn Fn()>;
    compile_058: Callback<dyn Fn() -> i32>;
    compile_071: Callback<dyn Fn() -> String>;
    compile_079: Callback<dyn Fn() -> Callback<dyn Fn()>>;
    compile_091: Callback<dyn Fn(Option<i32>)>;
    compile_092: Callback<dyn Fn(Vec<JsObject>)>;
    compile_112: Callback<dyn Fn(i32, i32, i32, i32)>;
    option_callback: Option<Callback<dyn FnMut(String) -> bool>>;
    vec_callback: Vec<Callback<dyn FnOnce(JsDate)>>;
}
