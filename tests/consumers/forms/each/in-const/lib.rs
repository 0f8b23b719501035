//! A constant that points to it.

use crossing::prelude::*;

/// Calls it.
pub const CALL: fn(i32) -> i32 = {
    #[inline]
    #[js_import("inConst", "forms")]
    fn import(n: i32) -> i32;
    import
};
