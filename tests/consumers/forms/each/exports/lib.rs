//! Exports that nothing in Rust calls.

use crossing::prelude::*;

/// A public one.
#[js_export]
#[inline]
pub fn public(n: i32) -> i32 {
    n
}

#[js_export]
fn private(text: &str) -> String {
    text.to_owned()
}

/// A type.
#[derive(Debug)]
pub struct Type;

#[js_export]
impl Type {
    /// An associated one.
    #[js_export]
    pub fn associated(n: i32) -> Result<i32, String> {
        Ok(n)
    }
}
