//! While someone types: the error is rustc's own, in the body.

use crossing::prelude::*;

#[js_export]
fn body() -> usize {
    let text = String::from("x");
    text.
}

fn main() {
    let _: usize = body();
}
