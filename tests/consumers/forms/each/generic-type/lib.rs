//! In the `impl` block of one instance of a generic type.

use crossing::prelude::*;

/// A type.
#[derive(Debug)]
pub struct Generic<T>(T);

impl Generic<u8> {
    /// An import.
    #[inline]
    #[js_import("genericType", "forms")]
    pub fn import(n: i32) -> i32;
}
