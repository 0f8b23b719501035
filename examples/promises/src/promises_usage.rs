//! The calls.

use crate::promises_interop::*;
use crossing::{prelude::*, println, time::Instant};

/// The seconds since then, to the half, so that a busy machine prints the same.
fn seconds_since(start: Instant) -> f64 {
    (start.elapsed().as_secs_f64() * 2.0).round() / 2.0
}

/// Awaits each import.
pub(crate) async fn run() -> Result<(), JsError> {
    JsHost::import("PromisesShim", "./promises_shim.js").await?;

    let start = Instant::now();
    wait_2_seconds().await; // Await promise
    println!("Waited {:.1}s.", seconds_since(start));

    let start = Instant::now();
    let text = wait_get_string().await; // Await promise (string return)
    println!("Waited {:.1}s for WaitGetString: '{text}'", seconds_since(start));

    let start = Instant::now();
    let date = wait_get_date().await; // Await promise with date return
    println!("Waited {:.1}s for WaitGetDate: '{date}'", seconds_since(start));

    // Await a JS fetch.
    let response_text = fetch_current_url().await?;
    println!("responseText.Length: {}", response_text.len());

    let start = Instant::now();
    async_function().await; // Await an async JS method
    println!("Waited {:.1}s for AsyncFunction.", seconds_since(start));

    // Handle a promise rejection. Await an async JS method.
    if let Err(error) = conditional_success(false).await {
        println!("JS Exception Caught: '{error}'");
    }
    Ok(())
}
