//! A main that waits and returns a Result of an ExitCode.

use std::{error::Error, process::ExitCode};

use crossing::time::{Duration, sleep};

#[path = "../failure.rs"]
mod failure;

#[crossing::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    sleep(Duration::from_millis(1)).await;
    failure::fail()?;
    Ok(ExitCode::from(3))
}
