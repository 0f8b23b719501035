//! A library for JavaScript: it calls nothing of its dependency's exports, and they are there.

use crossing::prelude::*;
use exports as _;

/// Uses an import of a dependency.
#[js_export]
pub fn run(n: i32) -> i32 {
    inline::import(n)
}
