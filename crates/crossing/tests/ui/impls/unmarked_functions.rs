//! `#[js_export]` on an `impl` block, and on none of its functions.

use crossing::prelude::*;

struct Type;

#[js_export]
impl Type {
    fn export(n: i32) -> i32 {
        n
    }
}

#[js_export]
impl Type {}

fn main() {
    Type::export(1);
}
