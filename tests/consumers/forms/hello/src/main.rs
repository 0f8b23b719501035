//! The smallest program: its size and its exports are measured.

use crossing::prelude::*;

/// Prints.
#[js_import("globalThis.console.log")]
fn console_log(text: &str);

#[crossing::main]
fn main() {
    console_log("Hello");
}
