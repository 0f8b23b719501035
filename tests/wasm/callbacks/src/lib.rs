//! Closures of Rust's that JavaScript calls.

mod errors;
mod events;
mod kept;
mod lent;
mod lent_types;
mod places;
mod tasks;

/// How many pages Rust's memory has.
#[crossing::js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0);
    #[cfg(not(target_arch = "wasm32"))]
    0
}
