//! While someone types.

use crossing::prelude::*;

#[js_export]
fn body() -> usize {
    let text = String::from("x");
    text.
}

#[js_import("f")]
fn signature(

fn main() {}
