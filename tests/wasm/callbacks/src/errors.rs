//! Errors and panics inside of callbacks.

use std::fmt;

use crossing::prelude::*;

#[derive(Debug)]
struct Mine(i32);

impl fmt::Display for Mine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "mine: {}", self.0)
    }
}

impl std::error::Error for Mine {}

#[js_import("fails", "js")]
fn fails(value: i32) -> Result<i32, JsError>;
#[js_import("fails", "js")]
fn fails_plainly(value: i32) -> i32;
#[js_import("relay", "js")]
fn relay(f: &Callback<dyn Fn(i32) -> Result<i32, Mine>>) -> Result<i32, JsError>;

#[js_export(namespace = "errors")]
fn of_rust() -> Callback<dyn Fn(i32) -> Result<i32, Mine>> {
    Callback::new(|value: i32| Err(Mine(value)))
}

#[js_export(namespace = "errors")]
fn of_text() -> Callback<dyn Fn() -> Result<(), String>> {
    Callback::new(|| Err("a text".to_owned()))
}

/// An import's error goes on.
#[js_export(namespace = "errors")]
fn of_import() -> Callback<dyn FnMut(i32) -> Result<i32, JsError>> {
    Callback::new(|value: i32| fails(value))
}

#[js_export(namespace = "errors")]
fn of_import_without_result() -> Callback<dyn Fn(i32) -> i32> {
    Callback::new(|value: i32| fails_plainly(value))
}

/// Whether the error is still Rust's after it went through JavaScript.
#[js_export(namespace = "errors")]
fn passes_javascript() -> bool {
    let callback: Callback<dyn Fn(i32) -> Result<i32, Mine>> = Callback::new(|value: i32| Err(Mine(value)));
    let error = relay(&callback).expect_err("it fails");
    std::error::Error::source(&error)
        .and_then(|source| source.downcast_ref::<Mine>())
        .is_some_and(|mine| mine.0 == 5)
}

#[js_export(namespace = "errors")]
fn panicking() -> Callback<dyn FnOnce()> {
    Callback::new(|| panic!("inside"))
}
