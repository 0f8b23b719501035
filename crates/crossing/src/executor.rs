//! Running futures.

use std::future::Future;

use crate::{platform, sys};

/// Runs a future in the background, in microtasks, from the next one on.
///
/// It is dropped when it ends or when the instance is disposed. A panic inside kills the instance.
///
/// # Panics
/// Where there is no JavaScript.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    if !platform::is_supported() {
        panic!("{}", platform::unavailable("crossing::spawn"));
    }
    sys::run_in_microtasks(future);
}
