//! How an instance lives: the names of its exports, what kills it, its clocks and console, and what it awaits.

mod fatal;
mod host;
mod names;
mod tasks;

use std::sync::atomic::{AtomicU32, Ordering};

use crossing::js_export;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// How often this instance was asked: the state that makes instances differ.
#[js_export]
fn count() -> u32 {
    COUNT.fetch_add(1, Ordering::Relaxed) + 1
}

/// How many pages of 64 KiB the memory has.
#[js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}
