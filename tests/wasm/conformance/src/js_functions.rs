//! The cases about functions of JavaScript's that Rust calls, and the one about a promise in an array of any values.

use std::cell::RefCell;

use crossing::prelude::*;

type Combine<T> = JsFunction<fn(T, T) -> T>;
type Listener = JsFunction<fn(i32)>;
type Convert = JsFunction<fn(i32) -> i32>;

#[js_import("createFunction", "cases")]
fn create_strings(name: &str) -> Result<Combine<String>, JsError>;
#[js_import("createFunction", "cases")]
fn create_doubles(name: &str) -> Result<Combine<f64>, JsError>;
#[js_import("createFunction", "cases")]
fn create_integers(name: &str) -> Result<Combine<i32>, JsError>;
#[js_import("retrieve1", "cases")]
fn retrieve() -> Result<Listener, JsError>;
#[js_import("retrieve1", "cases")]
fn retrieve_option() -> Result<Option<Listener>, JsError>;

#[js_export(namespace = "jsFunctions")]
fn strings(name: &str, left: &str, right: &str) -> Result<String, JsError> {
    Ok(create_strings(name)?.call((left, right)))
}
#[js_export(namespace = "jsFunctions")]
fn doubles(name: &str, left: f64, right: f64) -> Result<f64, JsError> {
    Ok(create_doubles(name)?.call((left, right)))
}
#[js_export(namespace = "jsFunctions")]
fn integers(name: &str, left: i32, right: i32) -> Result<i32, JsError> {
    Ok(create_integers(name)?.call((left, right)))
}

#[js_export(namespace = "jsFunctions")]
fn is_none(function: Option<Listener>) -> Result<bool, JsError> {
    Ok(function.is_none() && retrieve_option()?.is_none())
}

#[js_export(namespace = "jsFunctions")]
fn refusal() -> Option<String> {
    retrieve().err().map(|error| error.to_string())
}

#[js_export(namespace = "jsFunctions")]
fn call(function: Convert, value: i32) -> i32 {
    function.call((value,))
}

#[js_export(namespace = "jsFunctions")]
fn echo(function: Convert) -> Convert {
    function
}

thread_local! {
    static HELD: RefCell<Option<Convert>> = const { RefCell::new(None) };
}

#[js_export(namespace = "jsFunctions")]
fn hold(function: Convert) {
    HELD.set(Some(function));
}

#[js_export(namespace = "jsFunctions")]
fn call_held(value: i32) -> Option<i32> {
    HELD.with_borrow(Clone::clone).map(|function| function.call((value,)))
}

#[js_import("echo1", "cases")]
fn echo_anys(values: &[JsAny]) -> Result<Vec<JsAny>, JsError>;

/// Sends an array with a promise that fails with the error, and awaits the one in the array that comes back.
#[js_export(namespace = "anys")]
async fn faulted(error: JsError) -> Result<(), JsError> {
    let sent = JsPromise::<JsAny>::new(async move { Err(error) });
    for value in echo_anys(&[sent.into()])? {
        let JsAny::Object(object) = value else { return Err(JsError::new("no promise came back")) };
        JsPromise::<JsAny>::try_from(object)?.await?;
    }
    Ok(())
}
