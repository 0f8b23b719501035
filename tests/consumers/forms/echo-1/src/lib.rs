//! One version of a library. The other differs only in the type.

use crossing::prelude::*;

/// Echoes.
#[js_import("echo", "names")]
pub fn echo(value: i32) -> i32;

/// An export at the same place in both versions.
#[js_export]
pub fn version() -> i32 {
    1
}
