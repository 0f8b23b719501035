//! `#[inline(always)]`

use crossing::prelude::*;

/// An import.
#[inline(always)]
#[js_import("inlineAlways", "forms")]
pub fn import(n: i32) -> i32;
