//! What `cargo xtask soak` calls for minutes: everything that takes something and has to let go of it.

mod callbacks;
mod calls;
mod promises;
mod values;

use crossing::js_export;

/// How many pages of 64 KiB the memory has.
#[js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

/// Panics while it holds values of both sides.
#[js_export]
fn panic(text: String, held: crossing::JsObject) -> String {
    let more = [held.clone(), held];
    assert!(more.is_empty(), "{text}");
    text
}
