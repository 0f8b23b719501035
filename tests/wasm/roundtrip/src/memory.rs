//! The wasm memory: how large it is, and making it grow, which detaches the views that JavaScript keeps.

use crossing::prelude::*;

/// How many pages of 64 KiB there are.
#[js_export(namespace = "memory")]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

/// Adds a page, without which all views would stay as they are.
#[js_export(namespace = "memory")]
fn grow() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_grow::<0>(1);
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}
