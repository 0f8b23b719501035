//! Imports that are only there to be bound and called.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../../../bench/functions.js?wasm-bindgen")]
extern "C" {
    #[wasm_bindgen(js_name = "number0")]
    fn number_0(value: i32) -> i32;
    #[wasm_bindgen(js_name = "number1")]
    fn number_1(value: i32) -> i32;
    #[wasm_bindgen(js_name = "number2")]
    fn number_2(value: i32) -> i32;
    #[wasm_bindgen(js_name = "number3")]
    fn number_3(value: i32) -> i32;
    #[wasm_bindgen(js_name = "attempt0", catch)]
    fn attempt_0(value: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = "attempt1", catch)]
    fn attempt_1(value: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = "attempt2", catch)]
    fn attempt_2(value: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = "attempt3", catch)]
    fn attempt_3(value: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = "float0")]
    fn float_0(value: f64) -> f64;
    #[wasm_bindgen(js_name = "float1")]
    fn float_1(value: f64) -> f64;
    #[wasm_bindgen(js_name = "float2")]
    fn float_2(value: f64) -> f64;
    #[wasm_bindgen(js_name = "float3")]
    fn float_3(value: f64) -> f64;
    #[wasm_bindgen(js_name = "flag0")]
    fn flag_0(value: bool) -> bool;
    #[wasm_bindgen(js_name = "flag1")]
    fn flag_1(value: bool) -> bool;
    #[wasm_bindgen(js_name = "flag2")]
    fn flag_2(value: bool) -> bool;
    #[wasm_bindgen(js_name = "word0")]
    fn word_0(text: &str) -> i32;
    #[wasm_bindgen(js_name = "word1")]
    fn word_1(text: &str) -> i32;
    #[wasm_bindgen(js_name = "word2")]
    fn word_2(text: &str) -> i32;
    #[wasm_bindgen(js_name = "maybe0")]
    fn maybe_0(value: Option<i32>) -> Option<i32>;
    #[wasm_bindgen(js_name = "maybe1")]
    fn maybe_1(value: Option<i32>) -> Option<i32>;
    #[wasm_bindgen(js_name = "maybe2")]
    fn maybe_2(value: Option<i32>) -> Option<i32>;
}

bench_work::call_fillers!();
