//! Running futures.

use std::future::Future;

use crate::{platform, sys};

/// Runs a future in the background, in microtasks, from the next one on.
///
/// Tasks run in the order in which JavaScript's own `async` functions would. Those that keep each other awake for more than
/// some 8 milliseconds let timers, frames and messages have their turn in between.
///
/// It is dropped when it ends or when the instance is disposed. A panic inside kills the instance; where
/// panics unwind, it ends the task, and the host reports it.
///
/// # Panics
/// Where there is no JavaScript.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    if !platform::is_supported() {
        panic!("{}", platform::unavailable("crossing::spawn"));
    }
    sys::run_in_microtasks(future);
}

/// The same for what JavaScript has called, which begins at once.
pub(crate) fn start(future: impl Future<Output = ()> + 'static) {
    sys::run_now(future);
}
