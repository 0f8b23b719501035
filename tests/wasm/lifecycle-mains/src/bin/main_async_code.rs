//! A main that waits and returns an exit code.

use crossing::{
    prelude::*,
    time::{Duration, sleep},
};

#[crossing::main]
async fn main() -> i32 {
    sleep(Duration::from_millis(1)).await;
    JsHost::args().first().and_then(|code| code.parse().ok()).unwrap_or(-1)
}
