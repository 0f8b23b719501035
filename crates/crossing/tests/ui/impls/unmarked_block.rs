//! `#[js_export]` on a function, and not on the `impl` block around it.

use crossing::prelude::*;

struct Type;

impl Type {
    #[js_export]
    fn export(n: i32) -> i32 {
        n
    }

    #[js_export]
    fn with_self(n: i32) -> Option<Self> {
        (n > 0).then_some(Type)
    }

    fn private() -> i32 {
        1
    }

    #[js_export]
    fn caller() -> i32 {
        Self::private()
    }
}

fn main() {
    Type::export(1);
    Type::with_self(1);
    Type::caller();
}
