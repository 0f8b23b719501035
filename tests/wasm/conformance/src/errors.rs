//! The cases of the area `exception`: what JavaScript throws, as Rust sees it, and the other way.

use std::{error::Error, fmt};

use crossing::prelude::*;

#[js_import("throw0fn", "cases")]
fn throw0fn() -> Result<(), JsError>;

/// An error of the user's own, which can be told from others of the same text.
#[derive(Debug)]
struct Custom(i32);

impl fmt::Display for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "custom {}", self.0)
    }
}

impl Error for Custom {}

/// `Display` of what `throw0fn` throws.
#[js_export(namespace = "exception")]
fn message() -> Option<String> {
    throw0fn().err().map(|error| error.to_string())
}

/// The same error again.
#[js_export(namespace = "exception")]
fn pass() -> Result<(), JsError> {
    throw0fn()
}

#[js_export(name = "ThrowFromJSExport", namespace = "exception")]
fn throw_from_js_export(message: String) -> Result<(), String> {
    Err(message)
}

#[js_export(namespace = "exception")]
fn new_error(message: String) -> Result<(), JsError> {
    Err(JsError::new(message))
}

#[js_export(namespace = "exception")]
fn throw_custom(number: i32) -> Result<(), Custom> {
    Err(Custom(number))
}

/// The number of the user's error that came back through JavaScript.
#[js_export(namespace = "exception")]
fn custom_number() -> Option<i32> {
    let error = throw0fn().err()?;
    Some(error.source()?.downcast_ref::<Custom>()?.0)
}

#[js_import("store1", "cases")]
fn store1(error: Option<&JsError>) -> Result<(), JsError>;
#[js_import("retrieve1", "cases")]
fn retrieve1() -> Result<Option<JsError>, JsError>;
#[js_import("echo1", "cases")]
fn echo1(error: &JsError) -> Result<JsError, JsError>;

/// The number of the user's error after `store1`/`retrieve1` and `echo1`, if both give the same instance back.
#[js_export(namespace = "exception")]
fn value_round_trip(number: i32) -> Result<Option<i32>, JsError> {
    let error = JsError::new(Custom(number));
    store1(Some(&error))?;
    let number_of = |error: &JsError| error.downcast_ref::<Custom>().map(|custom| custom.0);
    let retrieved = retrieve1()?.as_ref().and_then(number_of);
    Ok(number_of(&echo1(&error)?).filter(|number| Some(*number) == retrieved))
}

/// Passes JavaScript's error on as a value; whether Rust holds the same error twice.
#[js_export(namespace = "exception")]
fn pass_value() -> Result<Option<JsError>, JsError> {
    retrieve1()
}

#[js_export(namespace = "exception")]
fn echo(error: Option<JsError>) -> Option<JsError> {
    error
}

#[js_export(namespace = "exception")]
fn value_text() -> Result<Option<String>, JsError> {
    Ok(retrieve1()?.map(|error| error.to_string()))
}

/// What Rust reads of the refusal of a value that is no error.
#[js_export(namespace = "exception")]
fn refusal() -> Option<String> {
    retrieve1().err().map(|error| error.to_string())
}

/// The user's error as a value.
#[js_export(namespace = "exception")]
fn make(number: i32) -> JsError {
    JsError::new(Custom(number))
}

/// Whether the error that JavaScript gives twice is equal to itself, and not to another.
#[js_export(namespace = "exception")]
fn same_twice() -> Result<bool, JsError> {
    let other = Some(JsError::new("another"));
    Ok(retrieve1()? == retrieve1()? && retrieve1()? != other)
}
