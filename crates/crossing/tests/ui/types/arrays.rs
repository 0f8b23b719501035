//! What an array cannot hold.

use crossing::prelude::*;
use std::collections::HashMap;

#[js_import("f")]
fn bare(values: Vec<i64>);

#[js_import("f")]
fn bare_result() -> Result<Vec<Option<u64>>, JsError>;

#[js_import("f")]
fn bare_slice(values: &[i64]);

#[js_import("f")]
fn contradicting(#[js(BigInt)] values: Vec<f64>);

#[js_import("f")]
fn map(values: Vec<HashMap<String, i32>>);

#[js_import("f")]
fn map_result() -> Vec<HashMap<String, i32>>;

#[js_import("f")]
fn failures() -> Vec<Result<i32, JsError>>;

#[js_import("f")]
fn texts() -> Vec<&'static str>;

#[js_export]
fn export_bare(_values: Vec<i64>) {}

#[js_export]
fn export_bare_slice(_values: &[u64]) {}

#[js_export]
fn export_borrowed(_values: Vec<&str>) {}

#[js_export]
fn export_borrowed_slice(_values: &[&str]) {}

#[js_export]
fn export_vec(_values: &Vec<u8>) {}

#[js_export]
fn export_slice() -> &'static [u8] {
    &[]
}

#[js_export]
fn export_result() -> Vec<Result<i32, JsError>> {
    Vec::new()
}

fn main() {}
