//! Clocks and timers that work on every target: std's clocks panic on wasm32-unknown-unknown.
//!
//! On other targets [`Instant`] and [`SystemTime`] are std's own.

#[cfg(crossing_js)]
mod js;
mod sleep;

#[cfg(crossing_js)]
pub use js::{Instant, SystemTime};
#[cfg(not(crossing_js))]
pub use std::time::{Instant, SystemTime};

pub use sleep::{Sleep, sleep};
pub use std::time::Duration;
