//! Wide slots, lifetimes, a `Result`.

use crossing::prelude::*;

/// An import.
#[inline]
#[js_import("wide", "forms")]
pub fn import<'a>(text: &'a str, any: &'a JsAny, #[js(Number)] n: Option<i64>) -> Result<Option<String>, JsError>;
