//! Promises that Rust makes, and the tasks behind them.

mod executor;
mod made;
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

/// Is woken once.
async fn turn() {
    let mut is_first = true;
    std::future::poll_fn(|context| {
        if std::mem::take(&mut is_first) {
            context.waker().wake_by_ref();
            return std::task::Poll::Pending;
        }
        std::task::Poll::Ready(())
    })
    .await;
}
