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
