//! Compiled twice, at the same place of the same package under the same crate name.

use crossing::prelude::*;

/// An import.
#[js_import("f", "shared")]
pub fn f(n: i32) -> i32;

/// An export.
#[js_export]
pub fn g(n: i32) -> i32 {
    n
}
