//! A program with initializers: its own, and those of a library.

use crossing::prelude::*;
use initializers_lib as _;

crossing::js_initializer!("app.js");

#[js_import("from", "app")]
fn from() -> String;

/// What the module says that an initializer has made known.
#[js_export]
fn told() -> String {
    from()
}

/// Its exit code is the number of its arguments.
#[crossing::main]
fn start() -> i32 {
    JsHost::args().len() as i32
}
