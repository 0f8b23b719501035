//! An annotation where it means nothing.

use crossing::prelude::*;

#[js_import("f")]
#[js(BigInt)]
fn on_function(value: i64);

#[js_import("f", returns = Number)]
fn no_result();

fn main() {
    on_function(1);
    no_result();
}
