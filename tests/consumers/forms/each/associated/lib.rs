//! In an `impl` block.

use crossing::prelude::*;

/// A type.
#[derive(Debug)]
pub struct Type;

impl Type {
    /// An import.
    #[js_import("associated", "forms")]
    pub fn import(n: i32) -> i32;
}
