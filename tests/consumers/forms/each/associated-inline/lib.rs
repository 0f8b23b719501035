//! Inlined, in an `impl` block.

use crossing::prelude::*;

/// A type.
#[derive(Debug)]
pub struct Type;

impl Type {
    /// An import.
    #[inline]
    #[js_import("associatedInline", "forms")]
    pub fn import(n: i32) -> i32;
}
