//! Two of our attributes on one function.

use crossing::prelude::*;

#[js_import("f")]
#[js_export]
fn both(n: i32) -> i32;

#[js_export]
#[js_export(name = "g")]
fn twice(n: i32) -> i32 {
    n
}

#[crossing::main]
#[js_export]
fn main() {
    let _: i32 = both(1);
    let _: i32 = twice(1);
}
