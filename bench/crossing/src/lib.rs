//! The bench through Crossing.

use bench_work::{Bench, Imports};
use crossing::prelude::*;

mod fillers;

macro_rules! imports {
    ($(fn $name:ident = $js:literal($($arg:ident: $ty:ty),*) -> $ret:ty;)*) => {
        $(#[js_import($js, "bench")]
        fn $name($($arg: $ty),*) -> $ret;)*
    };
}

imports! {
    fn integer = "integer"(value: i32) -> i32;
    fn wide = "wide"(value: i32) -> i32;
    fn float = "float"(value: f64) -> f64;
    fn fallible = "fallible"(value: i32) -> Result<i32, JsError>;
    fn flag = "flag"(value: bool) -> bool;
    fn byte = "byte"(value: u8) -> u8;
    fn optional = "optional"(value: Option<i32>) -> Option<i32>;
    fn make = "make"(value: i32) -> JsObject;
    fn read = "read"(object: &JsObject) -> i32;
    fn peek = "peek"(object: &JsObject) -> i32;
    fn text_5 = "text5"(text: &str) -> i32;
    fn text_24 = "text24"(text: &str) -> i32;
    fn text_48 = "text48"(text: &str) -> i32;
    fn text_1000 = "text1000"(text: &str) -> i32;
    fn text_unicode = "textUnicode"(text: &str) -> i32;
    fn texts_100 = "texts100"(texts: &[String]) -> i32;
    fn lend = "lend"(closure: &dyn Fn(i32) -> i32, value: i32) -> i32;
    fn string_5 = "string5"(index: i32) -> String;
    fn string_13 = "string13"(index: i32) -> String;
    fn string_100 = "string100"(index: i32) -> String;
    fn string_1000 = "string1000"(index: i32) -> String;
}

struct Crossing;

macro_rules! forward {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty;)*) => {
        impl Imports for Crossing {
            type Object = JsObject;
            type Error = JsError;
            $(#[inline(always)]
            fn $name($($arg: $ty),*) -> $ret {
                $name($($arg),*)
            })*
            fn fillers(value: i32) -> i32 {
                fillers::all(value)
            }
        }
    };
}

forward! {
    fn integer(value: i32) -> i32;
    fn wide(value: i32) -> i32;
    fn float(value: f64) -> f64;
    fn fallible(value: i32) -> Result<i32, JsError>;
    fn flag(value: bool) -> bool;
    fn byte(value: u8) -> u8;
    fn optional(value: Option<i32>) -> Option<i32>;
    fn make(value: i32) -> JsObject;
    fn read(object: &JsObject) -> i32;
    fn peek(object: &JsObject) -> i32;
    fn text_5(text: &str) -> i32;
    fn text_24(text: &str) -> i32;
    fn text_48(text: &str) -> i32;
    fn text_1000(text: &str) -> i32;
    fn text_unicode(text: &str) -> i32;
    fn texts_100(texts: &[String]) -> i32;
    fn lend(closure: &dyn Fn(i32) -> i32, value: i32) -> i32;
    fn string_5(index: i32) -> String;
    fn string_13(index: i32) -> String;
    fn string_100(index: i32) -> String;
    fn string_1000(index: i32) -> String;
}

thread_local! {
    static BENCH: Bench<Crossing> = Bench::default();
}

#[js_export]
fn run(case: &str, calls: u32) -> u32 {
    BENCH.with(|bench| bench.run(case, calls))
}

#[js_export]
fn integer_out(value: i32) -> i32 {
    bench_work::integer(value)
}

#[js_export]
fn length(text: &str) -> usize {
    bench_work::length(text)
}

#[js_export]
fn upper(text: String) -> String {
    bench_work::upper(text)
}

#[js_export]
fn callback() -> Callback<dyn Fn(i32) -> i32> {
    Callback::new(bench_work::closure(bench_work::CAPTURED))
}
