//! Exports with names that JavaScript's own objects have.

use crossing::prelude::*;

/// A function and a module of one name.
#[js_export]
fn shared() -> i32 {
    1
}

mod shared {
    use crossing::prelude::*;

    #[js_export]
    fn name() -> i32 {
        2
    }

    #[js_export]
    fn length() -> i32 {
        3
    }
}

#[js_export(name = "x", namespace = "odd.__proto__.constructor")]
fn hidden() -> i32 {
    4
}

#[js_export(name = "toString", namespace = "odd")]
fn to_string() -> i32 {
    5
}
