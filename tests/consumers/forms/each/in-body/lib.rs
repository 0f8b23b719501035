//! In the body of an inlined function.

use crossing::prelude::*;

/// Calls it.
#[inline]
pub fn call(n: i32) -> i32 {
    #[js_import("inBody", "forms")]
    fn import(n: i32) -> i32;
    import(n)
}
