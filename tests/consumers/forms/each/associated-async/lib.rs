//! A future, in an `impl` block.

use crossing::prelude::*;

/// A type.
#[derive(Debug)]
pub struct Type;

impl Type {
    /// An import.
    #[js_import("associatedAsync", "forms")]
    pub async fn import(n: i32) -> i32;
}
