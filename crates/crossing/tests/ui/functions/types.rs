//! What the type of a JavaScript function cannot say.

use std::rc::Rc;

use crossing::prelude::*;

#[js_export]
fn unknown_argument(f: JsFunction<fn(Rc<i32>)>) {
    let _ = f;
}

#[js_export]
fn unknown_result(f: JsFunction<fn() -> Rc<i32>>) {
    let _ = f;
}

#[js_export]
fn bare_argument(f: JsFunction<fn(i64)>) {
    let _ = f;
}

#[js_import("make", "M")]
fn bare_result() -> Result<JsFunction<fn() -> Result<u64, JsError>>, JsError>;

#[js_export]
fn borrowed(f: JsFunction<fn(&str) -> i32>) {
    let _ = f;
}

#[js_export]
fn no_function(f: JsFunction<i32>) {
    let _ = f;
}

#[js_export]
fn annotated(#[js(Number)] f: JsFunction<fn()>) {
    let _ = f;
}

fn main() {}
