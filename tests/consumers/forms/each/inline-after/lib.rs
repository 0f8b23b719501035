//! `#[inline]` behind our attribute.

use crossing::prelude::*;

/// An import.
#[js_import("inlineAfter", "forms")]
#[inline]
pub fn import(n: i32) -> i32;
