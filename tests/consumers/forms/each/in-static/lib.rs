//! A static that points to it.

use crossing::prelude::*;

/// Calls it.
pub static TABLE: [fn(i32) -> i32; 1] = {
    #[inline]
    #[js_import("inStatic", "forms")]
    fn import(n: i32) -> i32;
    [import]
};
