//! A `Result` where none can be, and what a `Result` cannot hold.

use crossing::prelude::*;

#[js_import("f")]
fn argument(value: Result<i32, JsError>);

#[js_import("f")]
fn nested() -> Result<Result<i32, JsError>, JsError>;

#[js_import("f")]
fn borrowed() -> Result<&'static str, JsError>;

#[js_export]
fn export_argument(_value: Result<i32, JsError>) {}

#[js_export]
fn export_nested() -> Result<Result<i32, JsError>, JsError> {
    Ok(Ok(1))
}

#[js_export]
fn export_borrowed() -> Result<&'static str, JsError> {
    Ok("text")
}

#[js_export]
fn export_option(_value: Option<Result<i32, JsError>>) {}

fn main() {
    argument(Ok(1));
    let _: Result<Result<i32, JsError>, JsError> = nested();
    let _: Result<&str, JsError> = borrowed();
}
