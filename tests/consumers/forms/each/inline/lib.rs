//! The attribute that made records disappear.

use crossing::prelude::*;

/// An import.
#[inline]
#[js_import("inline", "forms")]
pub fn import(n: i32) -> i32;
