//! No attribute of its own.

use crossing::prelude::*;

/// An import.
#[js_import("plain", "forms")]
pub fn import(n: i32) -> i32;
