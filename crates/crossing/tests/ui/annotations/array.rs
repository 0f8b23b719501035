//! `Array` is for arrays.

use crossing::prelude::*;

#[js_import("f")]
fn accepted(#[js(Array)] a: Vec<u8>, #[js(Array)] b: &[String], #[js(Array)] c: Option<[Option<i32>; 2]>);

#[js_import("f", returns = Array)]
fn accepted_result() -> Result<Option<Vec<Vec<f64>>>, JsError>;

#[js_import("f")]
fn number(#[js(Array)] value: f64);

#[js_import("f")]
fn text(#[js(Array)] value: &str);

#[js_import("f", returns = Array)]
fn result() -> Result<bool, JsError>;

#[js_import("f", returns = Array)]
fn option() -> Option<JsObject>;

#[js_import("f")]
fn big(#[js(Array)] values: Vec<i64>);

#[js_export(returns = Array)]
fn export(#[js(Array)] _value: Option<u8>) -> f32 {
    0.0
}

#[js_export]
fn export_text(#[js(Array)] _value: &str, #[js(Array)] _option: Option<&str>) {}

#[js_export]
fn export_accepted(#[js(Array)] _values: &[u8], #[js(Array)] _option: Option<Vec<char>>) {}

fn main() {}
