//! The program that is weighed.

use crossing::prelude::*;
#[cfg(feature = "heavy")]
use heavy as _;

#[js_import("globalThis.console.log")]
fn console_log(text: &str);

#[js_export]
fn greeting(name: &str) -> String {
    console_log(name);
    format!("Hello, {name}!")
}
