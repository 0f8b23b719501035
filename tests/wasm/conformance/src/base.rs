//! The cases of the area `base`: how many arguments arrive, what is ignored, and calls inside of calls.

use std::sync::atomic::{AtomicI32, Ordering};

use crossing::prelude::*;

static COUNTER: AtomicI32 = AtomicI32::new(0);

#[js_import("invoke0V", "cases")]
fn invoke_0v() -> Result<(), JsError>;
#[js_import("invoke1V", "cases")]
fn invoke_1v(value: i32) -> Result<(), JsError>;
#[js_import("invoke1R", "cases")]
fn invoke_1r(value: i32) -> Result<i32, JsError>;
#[js_import("returnsFive", "cases")]
fn returns_five();
#[js_import("returnsObject", "cases")]
fn returns_object();
#[js_import("three", "cases")]
fn three(a: i32, b: i32, c: i32);
#[js_import("one", "cases")]
fn one(a: i32) -> i32;
#[js_import("again", "cases")]
fn again(depth: i32, text: &str) -> Result<String, JsError>;

#[js_export(name = "Optimized0V", namespace = "base")]
fn optimized_0v() {
    COUNTER.fetch_add(1, Ordering::Relaxed);
}
#[js_export(name = "Optimized1V", namespace = "base")]
fn optimized_1v(value: i32) {
    COUNTER.fetch_add(value, Ordering::Relaxed);
}
#[js_export(name = "Optimized1R", namespace = "base")]
fn optimized_1r(value: i32) -> i32 {
    COUNTER.fetch_add(value, Ordering::Relaxed);
    value + 1
}
#[js_export(namespace = "base")]
fn counter() -> i32 {
    COUNTER.load(Ordering::Relaxed)
}
#[js_export(namespace = "base")]
fn call_0v() -> Result<(), JsError> {
    invoke_0v()
}
#[js_export(namespace = "base")]
fn call_1v(value: i32) -> Result<(), JsError> {
    invoke_1v(value)
}
#[js_export(namespace = "base")]
fn call_1r(value: i32) -> Result<i32, JsError> {
    invoke_1r(value)
}

#[js_export(namespace = "base")]
fn ignores_five() {
    returns_five();
}
#[js_export(namespace = "base")]
fn ignores_object() {
    returns_object();
}
#[js_export(namespace = "base")]
fn pass_three() {
    three(1, 2, 3);
}
#[js_export(namespace = "base")]
fn pass_one() -> i32 {
    one(42)
}
/// The second argument is wrong in the case that calls this: then it does not run.
#[js_export(namespace = "base")]
fn text_and_integer(text: &str, number: i32) -> String {
    COUNTER.fetch_add(1, Ordering::Relaxed);
    format!("{text}{number}")
}

/// Goes down through JavaScript `depth` times, with a text of its own at each level.
#[js_export(namespace = "base")]
fn descend(depth: i32, text: &str) -> Result<String, JsError> {
    if depth == 0 {
        return Ok(format!("[{text}]"));
    }
    let inner = again(depth - 1, &format!("{text}{depth}"))?;
    Ok(format!("{text}({inner}){text}"))
}

#[js_import("stringPlus", "cases")]
fn string_plus(a: Option<&str>, b: Option<&str>) -> String;

#[js_export(namespace = "base")]
fn plus_nothing(text: &str) -> String {
    string_plus(Some(text), None)
}
