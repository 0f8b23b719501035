//! In the body of a generic function, which the program's crate compiles.

use crossing::prelude::*;

/// Calls it.
pub fn call<T: Into<i32>>(n: T) -> i32 {
    #[js_import("inGenericBody", "forms")]
    fn import(n: i32) -> i32;
    import(n.into())
}
