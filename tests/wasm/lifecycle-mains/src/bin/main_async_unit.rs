//! A main that waits, as many milliseconds as its first argument says.

use crossing::{
    prelude::*,
    time::{Duration, sleep},
};

#[js_import("ran", "main")]
fn ran(arguments: &str);

/// Lets the instance die while main waits.
#[js_export]
fn explode() {
    panic!("exploded");
}

#[crossing::main]
async fn main() {
    let milliseconds = JsHost::args().first().and_then(|time| time.parse().ok()).unwrap_or(0);
    ran("begins");
    sleep(Duration::from_millis(milliseconds)).await;
    ran("ends");
}
