//! A main that returns nothing.

use crossing::prelude::*;

#[js_import("ran", "main")]
fn ran(arguments: &str);

#[crossing::main]
fn main() {
    ran(&JsHost::args().join("|"));
}
