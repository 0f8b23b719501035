//! Functions of JavaScript's that Rust keeps and calls: `JsFunction`.

#![allow(clippy::type_complexity, reason = "types of functions")]

mod calls;
mod places;
mod values;

use crossing::prelude::*;

/// A function with a `Result`, for short.
type Fallible<A> = JsFunction<fn(A) -> Result<A, JsError>>;

/// How many pages Rust's memory has.
#[js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0);
    #[cfg(not(target_arch = "wasm32"))]
    0
}
