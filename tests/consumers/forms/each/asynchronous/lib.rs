//! A future.

use crossing::prelude::*;

/// An import.
#[js_import("async", "forms")]
pub async fn import(n: i32) -> i32;
