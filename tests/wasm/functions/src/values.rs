//! Each type as an argument and as a result of a function of JavaScript's.

use crossing::prelude::*;
use crossing::{BigInt, Number};

use crate::Fallible;

/// `values! { name "T": type }` makes `lends.T(f, value)`, which calls `f` with a borrow of the value, and `gives.T(f, value)`,
/// which calls it with the value. Both return what it does.
macro_rules! values {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use super::*;

            #[js_export(namespace = "lends", name = $js)]
            fn lends(function: Fallible<$ty>, value: $ty) -> Result<$ty, JsError> {
                function.call((&value,))
            }
            #[js_export(namespace = "gives", name = $js)]
            fn gives(function: &Fallible<$ty>, value: $ty) -> Result<$ty, JsError> {
                function.call((value,))
            }
        }
    )*};
}

values! {
    unit "unit": ();
    boolean "bool": bool;
    uint8 "u8": u8;
    int16 "i16": i16;
    int32 "i32": i32;
    uint32 "u32": u32;
    i64_number "i64Number": Number<i64>;
    i64_big_int "i64BigInt": BigInt<i64>;
    i128_big_int "i128BigInt": BigInt<i128>;
    float32 "f32": f32;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    date "date": JsDate;
    error "error": JsError;
    object "object": JsObject;
    any "any": JsAny;
    option_string "optionString": Option<String>;
    option_any "optionAny": Option<JsAny>;
    vec_i32 "vecI32": Vec<i32>;
    vec_i64 "vecI64": Vec<Number<i64>>;
    vec_vec_string "vecVecString": Vec<Vec<String>>;
    vec_object "vecObject": Vec<JsObject>;
    fixed "fixed": [u8; 2];
    rust_object "rustObject": RustObject<u32>;
    segment "segment": ArraySegment<u8>;
    function "function": JsFunction<fn(i32) -> i32>;
}

/// A promise has one way only: what goes in comes out as itself.
#[js_export(namespace = "gives", name = "promise")]
fn promise(
    function: Fallible<JsPromise<String>>,
    value: JsPromise<String>,
) -> Result<JsPromise<String>, JsError> {
    function.call((value,))
}

#[js_export]
fn made_number() -> RustObject<u32> {
    RustObject::new(7)
}

#[js_export]
fn made_text() -> RustObject<String> {
    RustObject::new("text".to_owned())
}

#[js_export]
fn made_segment() -> ArraySegment<u8> {
    vec![1, 2].into()
}
