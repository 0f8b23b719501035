//! One call each way: Rust prints through `console.log`, and JavaScript calls `greeting`.
#![forbid(unsafe_code)]

use crossing::prelude::*;

/// Prints a line.
#[js_import("globalThis.console.log")]
pub fn console_log(text: &str);

/// Says hello.
#[js_export]
fn greeting(name: &str) -> String {
    format!("Olá, {name}!")
}

#[crossing::main]
fn main() {
    console_log("Hello from Rust!");
}
