//! What the mains of this package do when their first argument says so.

use std::error::Error;

use crossing::prelude::*;

#[js_import("throws", "main")]
fn throws() -> Result<(), JsError>;

/// Fails as the argument says: JavaScript's error, Rust's own, or none.
pub(crate) fn fail() -> Result<(), Box<dyn Error>> {
    match JsHost::args().first().map(String::as_str) {
        Some("javascript") => Ok(throws()?),
        Some("rust") => Err("not a number".parse::<u8>().map(drop).expect_err("it is none").into()),
        Some("type") => Err(JsError::type_error("from main").into()),
        Some("panic") => panic!("main panicked"),
        _ => Ok(()),
    }
}
