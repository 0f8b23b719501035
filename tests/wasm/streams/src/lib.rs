//! Streams: `JsStream`, from JavaScript and to it.

mod make;
mod read;

use crossing::prelude::*;

/// How many pages Rust's memory has.
#[js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0);
    #[cfg(not(target_arch = "wasm32"))]
    0
}
