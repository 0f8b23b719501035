//! Private, called by a generic function, which the program's crate compiles.

use crossing::prelude::*;

/// Calls it.
pub fn call<T: Into<i32>>(n: T) -> i32 {
    import(n.into())
}

#[inline]
#[js_import("calledByGeneric", "forms")]
fn import(n: i32) -> i32;
