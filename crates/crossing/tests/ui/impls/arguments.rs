//! Options on the block, and other items of a block.

use crossing::prelude::*;

struct Type;

#[js_export(namespace = "A")]
impl Type {
    const N: i32 = 1;

    #[js_export]
    const M: i32 = 2;

    #[js_export(name = "f", nothing = 1)]
    fn export() -> i32 {
        Self::N
    }
}

fn main() {
    Type::export();
}
