//! The bench through wasm-bindgen.

use bench_work::{Bench, Imports};
use wasm_bindgen::prelude::*;

mod fillers;

#[wasm_bindgen(raw_module = "../../../bench/functions.js?wasm-bindgen")]
extern "C" {
    #[wasm_bindgen(js_name = "integer")]
    fn integer(value: i32) -> i32;
    #[wasm_bindgen(js_name = "wide")]
    fn wide(value: i32) -> i32;
    #[wasm_bindgen(js_name = "float")]
    fn float(value: f64) -> f64;
    #[wasm_bindgen(js_name = "fallible", catch)]
    fn fallible(value: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = "flag")]
    fn flag(value: bool) -> bool;
    #[wasm_bindgen(js_name = "byte")]
    fn byte(value: u8) -> u8;
    #[wasm_bindgen(js_name = "optional")]
    fn optional(value: Option<i32>) -> Option<i32>;
    #[wasm_bindgen(js_name = "make")]
    fn make(value: i32) -> JsValue;
    #[wasm_bindgen(js_name = "read")]
    fn read(object: &JsValue) -> i32;
    #[wasm_bindgen(js_name = "peek")]
    fn peek(object: &JsValue) -> i32;
    #[wasm_bindgen(js_name = "text5")]
    fn text_5(text: &str) -> i32;
    #[wasm_bindgen(js_name = "text24")]
    fn text_24(text: &str) -> i32;
    #[wasm_bindgen(js_name = "text48")]
    fn text_48(text: &str) -> i32;
    #[wasm_bindgen(js_name = "text1000")]
    fn text_1000(text: &str) -> i32;
    #[wasm_bindgen(js_name = "textUnicode")]
    fn text_unicode(text: &str) -> i32;
    #[wasm_bindgen(js_name = "texts100")]
    fn owned_texts_100(texts: Vec<String>) -> i32;
    #[wasm_bindgen(js_name = "lend")]
    fn lend(closure: &dyn Fn(i32) -> i32, value: i32) -> i32;
    #[wasm_bindgen(js_name = "string5")]
    fn string_5(index: i32) -> String;
    #[wasm_bindgen(js_name = "string13")]
    fn string_13(index: i32) -> String;
    #[wasm_bindgen(js_name = "string100")]
    fn string_100(index: i32) -> String;
    #[wasm_bindgen(js_name = "string1000")]
    fn string_1000(index: i32) -> String;
}

struct WasmBindgen;

macro_rules! forward {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty;)*) => {
        impl Imports for WasmBindgen {
            type Object = JsValue;
            type Error = JsValue;
            $(#[inline(always)]
            fn $name($($arg: $ty),*) -> $ret {
                $name($($arg),*)
            })*
            /// An import cannot borrow texts here.
            fn texts_100(texts: &[String]) -> i32 {
                owned_texts_100(texts.to_vec())
            }
            /// An import takes a closure by its own type here.
            #[inline(always)]
            fn lend(closure: &dyn Fn(i32) -> i32, value: i32) -> i32 {
                lend(&|number| closure(number), value)
            }
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
    fn fallible(value: i32) -> Result<i32, JsValue>;
    fn flag(value: bool) -> bool;
    fn byte(value: u8) -> u8;
    fn optional(value: Option<i32>) -> Option<i32>;
    fn make(value: i32) -> JsValue;
    fn read(object: &JsValue) -> i32;
    fn peek(object: &JsValue) -> i32;
    fn text_5(text: &str) -> i32;
    fn text_24(text: &str) -> i32;
    fn text_48(text: &str) -> i32;
    fn text_1000(text: &str) -> i32;
    fn text_unicode(text: &str) -> i32;
    fn string_5(index: i32) -> String;
    fn string_13(index: i32) -> String;
    fn string_100(index: i32) -> String;
    fn string_1000(index: i32) -> String;
}

thread_local! {
    static BENCH: Bench<WasmBindgen> = Bench::default();
}

#[wasm_bindgen(js_name = "run")]
pub fn run(case: &str, calls: u32) -> u32 {
    BENCH.with(|bench| bench.run(case, calls))
}

#[wasm_bindgen(js_name = "integerOut")]
pub fn integer_out(value: i32) -> i32 {
    bench_work::integer(value)
}

#[wasm_bindgen(js_name = "length")]
pub fn length(text: &str) -> usize {
    bench_work::length(text)
}

#[wasm_bindgen(js_name = "upper")]
pub fn upper(text: String) -> String {
    bench_work::upper(text)
}

#[wasm_bindgen(js_name = "callback")]
pub fn callback() -> JsValue {
    Closure::<dyn Fn(i32) -> i32>::new(bench_work::closure(bench_work::CAPTURED)).into_js_value()
}
