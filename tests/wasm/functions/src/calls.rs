//! Calls: how many arguments, which `this`, what is thrown.

use std::cell::RefCell;

use crossing::prelude::*;

thread_local! {
    static KEPT: RefCell<Option<JsFunction<fn(i32) -> Result<String, JsError>>>> = const { RefCell::new(None) };
}

#[js_export(namespace = "calls")]
fn none(function: JsFunction<fn() -> i32>) -> i32 {
    function.call(())
}

#[js_export(namespace = "calls")]
fn two(function: JsFunction<fn(f64, f64) -> f64>) -> f64 {
    function.call((1.5, 2.5))
}

#[js_export(namespace = "calls")]
fn three(function: JsFunction<fn(String, Vec<i32>, bool) -> Result<(), JsError>>) -> Result<(), JsError> {
    function.call(("lent", &[1, 2, 3], true))?;
    function.call(("lent".to_owned(), &[4, 5][..], false))?;
    function.call((&"lent".to_owned(), vec![], false))
}

type Eight = fn(
    i8,
    u16,
    f32,
    char,
    String,
    Option<bool>,
    Vec<String>,
    crossing::BigInt<u64>,
) -> Result<JsAny, JsError>;

#[js_export(namespace = "calls")]
fn eight(function: JsFunction<Eight>) -> Result<JsAny, JsError> {
    let texts = ["a".to_owned(), "ü".to_owned()];
    function.call((-8, 16, 0.5, 'ß', "five", Some(true), &texts, crossing::BigInt(1 << 63)))
}

#[js_export(namespace = "calls")]
fn with_this(
    function: JsFunction<fn(i32) -> Result<String, JsError>>,
    this: &JsObject,
) -> Result<String, JsError> {
    function.call_with_this(this, (5,))
}

/// The argument does not fit a Number.
#[js_export(namespace = "calls")]
fn unsafe_integer(function: JsFunction<fn(String, crossing::Number<i64>) -> Result<(), JsError>>) -> String {
    match function.call(("first", crossing::Number((1 << 53) + 1))) {
        Ok(()) => "called".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// Whether the error that comes out is the same once more.
#[js_export(namespace = "calls")]
fn caught(function: JsFunction<fn() -> Result<(), JsError>>) -> Option<JsError> {
    function.call(()).err()
}

#[js_export(namespace = "calls")]
fn keep(function: JsFunction<fn(i32) -> Result<String, JsError>>) {
    KEPT.set(Some(function));
}

#[js_export(namespace = "calls")]
fn call_kept(number: i32) -> Result<String, JsError> {
    let function = KEPT.with_borrow(Clone::clone).ok_or_else(|| JsError::new("nothing is kept"))?;
    function.call((number,))
}

#[js_export(namespace = "calls")]
fn drop_kept() {
    KEPT.set(None);
}

#[js_export(namespace = "calls")]
async fn awaited(
    function: JsFunction<fn(String) -> Result<JsPromise<Vec<String>>, JsError>>,
) -> Result<Vec<String>, JsError> {
    function.call(("text",))?.await
}

#[js_export(namespace = "calls")]
async fn later(function: JsFunction<fn(JsPromise<i32>) -> Result<i32, JsError>>) -> Result<i32, JsError> {
    function.call((JsPromise::new(async { Ok::<_, JsError>(7) }),))
}

/// A function that returns a function.
#[js_export(namespace = "calls")]
fn curried(function: JsFunction<fn(i32) -> JsFunction<fn(i32) -> i32>>) -> i32 {
    function.call((40,)).call((2,))
}

/// Without `Result`: what is thrown is a panic.
#[js_export(namespace = "calls")]
fn panics(function: JsFunction<fn() -> i32>) -> i32 {
    function.call(())
}

/// Many times, for what it costs.
#[js_export(namespace = "calls")]
fn repeat(function: JsFunction<fn(i32) -> i32>, times: u32) -> i32 {
    (0..times).fold(0, |sum, _| function.call((sum,)))
}
