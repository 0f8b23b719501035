//! Imports that are only there to be bound and called.

use crossing::prelude::*;

macro_rules! fillers {
    ($(fn $name:ident = $js:literal($arg:ident: $ty:ty) -> $ret:ty;)*) => {
        $(#[js_import($js, "bench")]
        fn $name($arg: $ty) -> $ret;)*
    };
}

fillers! {
    fn number_0 = "number0"(value: i32) -> i32;
    fn number_1 = "number1"(value: i32) -> i32;
    fn number_2 = "number2"(value: i32) -> i32;
    fn number_3 = "number3"(value: i32) -> i32;
    fn attempt_0 = "attempt0"(value: i32) -> Result<i32, JsError>;
    fn attempt_1 = "attempt1"(value: i32) -> Result<i32, JsError>;
    fn attempt_2 = "attempt2"(value: i32) -> Result<i32, JsError>;
    fn attempt_3 = "attempt3"(value: i32) -> Result<i32, JsError>;
    fn float_0 = "float0"(value: f64) -> f64;
    fn float_1 = "float1"(value: f64) -> f64;
    fn float_2 = "float2"(value: f64) -> f64;
    fn float_3 = "float3"(value: f64) -> f64;
    fn flag_0 = "flag0"(value: bool) -> bool;
    fn flag_1 = "flag1"(value: bool) -> bool;
    fn flag_2 = "flag2"(value: bool) -> bool;
    fn word_0 = "word0"(text: &str) -> i32;
    fn word_1 = "word1"(text: &str) -> i32;
    fn word_2 = "word2"(text: &str) -> i32;
    fn maybe_0 = "maybe0"(value: Option<i32>) -> Option<i32>;
    fn maybe_1 = "maybe1"(value: Option<i32>) -> Option<i32>;
    fn maybe_2 = "maybe2"(value: Option<i32>) -> Option<i32>;
}

bench_work::call_fillers!();
