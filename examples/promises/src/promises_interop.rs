//! The imports, one for one those of the document. JavaScript is called when they are awaited.

use crossing::prelude::*;

/// A promise without a value.
#[js_import("wait2Seconds", "PromisesShim")]
pub async fn wait_2_seconds();

/// Resolves to a string.
#[js_import("waitGetString", "PromisesShim")]
pub async fn wait_get_string() -> String;

/// Resolves to a date. Rust's type says so; no annotation is needed.
#[js_import("waitGetDate", "PromisesShim")]
pub async fn wait_get_date() -> JsDate;

/// Fetches the page itself.
#[js_import("fetchCurrentUrl", "PromisesShim")]
pub async fn fetch_current_url() -> Result<String, JsError>;

/// An `async` function of JavaScript's.
#[js_import("asyncFunction", "PromisesShim")]
pub async fn async_function();

/// A promise that may be rejected.
#[js_import("conditionalSuccess", "PromisesShim")]
pub async fn conditional_success(should_succeed: bool) -> Result<(), JsError>;
