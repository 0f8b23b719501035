//! Arrays of every type, each and as an `Option`, and slices.

use crossing::prelude::*;

echo! {
    vec_i8 "vecI8": Vec<i8>;
    vec_u8 "vecU8": Vec<u8>;
    vec_i16 "vecI16": Vec<i16>;
    vec_u16 "vecU16": Vec<u16>;
    vec_i32 "vecI32": Vec<i32>;
    vec_u32 "vecU32": Vec<u32>;
    vec_isize "vecIsize": Vec<isize>;
    vec_usize "vecUsize": Vec<usize>;
    vec_i64_number "vecI64Number": Vec<i64> as Number;
    vec_u64_number "vecU64Number": Vec<u64> as Number;
    vec_i64_big_int "vecI64BigInt": Vec<i64> as BigInt;
    vec_u64_big_int "vecU64BigInt": Vec<u64> as BigInt;
    vec_f32 "vecF32": Vec<f32>;
    vec_f64 "vecF64": Vec<f64>;
    vec_bool "vecBool": Vec<bool>;
    vec_char "vecChar": Vec<char>;
    vec_string "vecString": Vec<String>;
    vec_any "vecAny": Vec<JsAny>;
    vec_object "vecObject": Vec<JsObject>;
    vec_option_error "vecOptionError": Vec<Option<JsError>>;
    vec_unit "vecUnit": Vec<()>;
    vec_option_u8 "vecOptionU8": Vec<Option<u8>>;
    vec_option_f64 "vecOptionF64": Vec<Option<f64>>;
    vec_option_i64_big_int "vecOptionI64BigInt": Vec<Option<i64>> as BigInt;
    vec_i128_big_int "vecI128BigInt": Vec<i128> as BigInt;
    vec_option_u128_big_int "vecOptionU128BigInt": Vec<Option<u128>> as BigInt;
    vec_option_i64_number "vecOptionI64Number": Vec<Option<i64>> as Number;
    vec_option_string "vecOptionString": Vec<Option<String>>;
    vec_option_any "vecOptionAny": Vec<Option<JsAny>>;
    vec_option_object "vecOptionObject": Vec<Option<JsObject>>;
    vec_vec_f64 "vecVecF64": Vec<Vec<f64>>;
    vec_vec_i64_number "vecVecI64Number": Vec<Vec<i64>> as Number;
    vec_vec_string "vecVecString": Vec<Vec<String>>;
    vec_vec_vec_object "vecVecVecObject": Vec<Vec<Vec<JsObject>>>;
    vec_option_vec_string "vecOptionVecString": Vec<Option<Vec<String>>>;
    option_vec_u8 "optionVecU8": Option<Vec<u8>>;
    option_vec_f64 "optionVecF64": Option<Vec<f64>>;
    option_vec_i64_big_int "optionVecI64BigInt": Option<Vec<i64>> as BigInt;
    option_vec_i64_number "optionVecI64Number": Option<Vec<i64>> as Number;
    option_vec_string "optionVecString": Option<Vec<String>>;
    option_vec_object "optionVecObject": Option<Vec<JsObject>>;
    option_vec_option_bool "optionVecOptionBool": Option<Vec<Option<bool>>>;
    box_u16 "boxU16": Box<[u16]>;
    box_string "boxString": Box<[String]>;
    vec_i128 "vecI128": Vec<i128> as BigInt;
    vec_option_u128 "vecOptionU128": Vec<Option<u128>> as BigInt;
    vec_date "vecDate": Vec<crossing::JsDate>;
    vec_error "vecError": Vec<JsError>;
    option_box_any "optionBoxAny": Option<Box<[JsAny]>>;
    array_u8 "arrayU8": Vec<u8> as Array;
    array_f32 "arrayF32": Vec<f32> as Array;
    array_usize "arrayUsize": Box<[usize]> as Array;
    array_vec_f64 "arrayVecF64": Vec<Vec<f64>> as Array;
    array_option_i32 "arrayOptionI32": Vec<Option<i32>> as Array;
    array_string "arrayString": Vec<String> as Array;
    option_array_i16 "optionArrayI16": Option<Vec<i16>> as Array;
    fixed_u8 "fixedU8": [u8; 4];
    fixed_f64 "fixedF64": [f64; 2] as Array;
    fixed_i64_big_int "fixedI64BigInt": [i64; 1] as BigInt;
    fixed_i64_number "fixedI64Number": [i64; 2] as Number;
    fixed_string "fixedString": [String; 2];
    fixed_object "fixedObject": [JsObject; 2];
    fixed_option_bool "fixedOptionBool": [Option<bool>; 3];
    fixed_fixed "fixedFixed": [[u16; 2]; 2];
    fixed_none "fixedNone": [char; 0];
    option_fixed_f32 "optionFixedF32": Option<[f32; 3]>;
    vec_fixed "vecFixed": Vec<[i32; 2]>;
}

#[js_import("numbers", "sink")]
fn send_numbers(numbers: &[i32]);
#[js_import("fixed", "sink")]
fn send_fixed(#[js(Array)] numbers: &[i32; 3], texts: [&str; 2]);
#[js_import("big", "sink")]
fn send_big(#[js(BigInt)] numbers: &[u64]);
#[js_import("texts", "sink")]
fn send_texts(texts: &[&str]);
#[js_import("objects", "sink")]
fn send_objects(objects: &[&JsObject]);
#[js_import("anys", "sink")]
fn send_anys(anys: &[JsAny]);
#[js_import("optionTexts", "sink")]
fn send_option_texts(texts: Option<&[Option<String>]>);
#[js_import("unsafe", "sink")]
fn send_unsafe(
    texts: &[String],
    #[js(Number)] numbers: Vec<Vec<i64>>,
    others: &[String],
) -> Result<(), JsError>;
#[js_import("missing", "nowhere")]
fn missing(texts: &[String], anys: Vec<JsAny>) -> Result<(), JsError>;
#[js_import("nested", "sink")]
fn send_nested(rows: &[&[&i32]]);

/// Passes parts of it on: the middle, then nothing.
#[js_export(namespace = "slices")]
fn numbers(numbers: &[i32]) -> i32 {
    send_numbers(numbers);
    send_numbers(numbers.get(1..3).unwrap_or_default());
    send_numbers(&[]);
    numbers.iter().sum()
}

#[js_export(namespace = "slices")]
fn big(#[js(BigInt)] numbers: &[u64], also: Option<&[f64]>) -> usize {
    send_big(numbers);
    numbers.len() + also.map_or(100, <[f64]>::len)
}

#[js_export(namespace = "slices")]
fn texts(texts: &[String]) -> String {
    let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
    send_texts(&borrowed);
    texts.concat()
}

#[js_export(namespace = "slices")]
fn objects(objects: &[JsObject]) -> usize {
    let borrowed: Vec<&JsObject> = objects.iter().rev().collect();
    send_objects(&borrowed);
    objects.len()
}

/// Passes it on twice: the first call must not have let go of anything.
#[js_export(namespace = "slices")]
fn anys(anys: &[JsAny]) -> String {
    send_anys(anys);
    send_anys(anys);
    format!("{anys:?}")
}

#[js_export(namespace = "slices")]
fn option_texts(texts: Option<&[Option<String>]>) -> bool {
    send_option_texts(texts);
    texts.is_some()
}

/// Numbers that do not lie side by side.
#[js_export(namespace = "slices")]
fn nested(numbers: &[i32]) {
    let every: Vec<&i32> = numbers.iter().collect();
    send_nested(&[&every, &every[..1], &[]]);
}

/// Memory that Rust made larger than needed.
#[js_export(namespace = "slices")]
fn with_capacity(#[js(BigInt)] number: i64) -> Vec<f64> {
    let mut numbers = Vec::with_capacity(1000);
    numbers.push(number as f64);
    numbers
}

/// One of them is no safe integer.
#[js_export(namespace = "slices", name = "unsafe", returns = Number)]
fn unsafe_integer() -> Vec<i64> {
    vec![1, (1 << 53) + 1, 3]
}

#[js_export(namespace = "slices")]
fn two(first: &[i32], second: Vec<f64>) -> String {
    format!("{first:?} {second:?}")
}

/// One of them is no safe integer, and more come after it.
#[js_export(namespace = "slices", returns = Number)]
fn unsafe_nested() -> Vec<Vec<i64>> {
    vec![vec![1, (1 << 53) + 1, 3], vec![4; 100]]
}

#[js_export(namespace = "slices")]
fn try_unsafe() -> Result<(), JsError> {
    send_unsafe(&["text".to_owned()], unsafe_nested(), &["text".to_owned()])
}

#[js_export(namespace = "slices")]
fn try_missing(texts: Vec<String>) -> Result<(), JsError> {
    missing(&texts, vec![JsAny::from("text"), JsAny::from(1.5)])
}

/// Lends them out again.
#[js_export(namespace = "slices")]
fn fixed(numbers: &[i32; 3], also: Option<&[JsAny; 1]>) -> bool {
    send_fixed(numbers, ["a", "ä"]);
    also.is_some()
}

/// The elements' own annotations, by type.
#[js_export(namespace = "slices", name = "wrapped")]
fn wrapped(numbers: Vec<crossing::Number<i64>>, big: &[crossing::BigInt<u64>]) -> Vec<crossing::BigInt<i64>> {
    let big = big.iter().map(|number| crossing::BigInt(number.0 as i64));
    numbers.into_iter().map(|number| crossing::BigInt(number.0)).chain(big).collect()
}

#[js_export(namespace = "slices", name = "wrappedBytes")]
fn wrapped_bytes(bytes: Vec<crossing::Number<u8>>) -> Vec<crossing::Number<u8>> {
    bytes
}

/// Only its own check runs before it.
#[js_export(namespace = "slices")]
fn panics(text: &str) {
    panic!("{text}");
}
