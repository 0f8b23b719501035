//! Two of our attributes on one function.

use crossing::prelude::*;

#[js_import("f")]
#[js_export]
fn both(n: i32) -> i32;

#[js_export]
#[js_export(name = "again")]
fn twice(n: i32) -> i32 {
    n
}

fn main() {}
