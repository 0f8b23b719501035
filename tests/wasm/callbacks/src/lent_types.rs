//! A closure of each type that crosses, which returns what it is called with.

#![allow(clippy::unused_unit, reason = "`()` is a type of the list")]

use crossing::{BigInt, Number, prelude::*};

macro_rules! types {
    ($($name:ident: $ty:ty;)*) => {$(
        mod $name {
            use super::*;

            #[js_import("echo", "js")]
            fn echo(f: &dyn Fn($ty) -> $ty) -> Result<JsAny, JsError>;

            #[js_export(namespace = "types")]
            fn $name() -> Result<JsAny, JsError> {
                echo(&|value| value)
            }
        }
    )*};
}

types! {
    boolean: bool;
    i_8: i8;
    u_8: u8;
    i_16: i16;
    u_16: u16;
    i_32: i32;
    u_32: u32;
    size: usize;
    number_i64: Number<i64>;
    number_u64: Number<u64>;
    big_i64: BigInt<i64>;
    big_u64: BigInt<u64>;
    big_u128: BigInt<u128>;
    f_32: f32;
    f_64: f64;
    character: char;
    text: String;
    unit: ();
    object: JsObject;
    any: JsAny;
    date: JsDate;
    error: JsError;
    option_text: Option<String>;
    option_i32: Option<i32>;
    option_big: Option<BigInt<u128>>;
    bytes: Vec<u8>;
    texts: Vec<String>;
    nested: Vec<Vec<Option<f64>>>;
    fixed: [f32; 2];
    rust_object: RustObject<i32>;
    promise: JsPromise<String>;
}

#[js_export(namespace = "types")]
fn new_rust_object(value: i32) -> RustObject<i32> {
    RustObject::new(value)
}

#[js_export(namespace = "types")]
fn new_other_object() -> RustObject<String> {
    RustObject::new(String::new())
}
