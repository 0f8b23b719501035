//! A future of an inlined function with a borrow and a `Result`.

use crossing::prelude::*;

/// An import.
#[inline]
#[js_import("asyncInline", "forms")]
pub async fn import(n: i32, text: &str) -> Result<String, JsError>;
