//! A main that returns an exit code.

use crossing::prelude::*;

#[crossing::main]
fn main() -> i32 {
    JsHost::args().first().and_then(|code| code.parse().ok()).unwrap_or(-1)
}
