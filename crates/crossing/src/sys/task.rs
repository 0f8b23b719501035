//! Tasks that run in microtasks.

use std::{future::Future, ptr::NonNull};

use async_task::Runnable;

use super::imports::microtask;
use crate::diagnostics;

/// Runs a future to its end, one microtask for each time it is woken.
pub(crate) fn run_in_microtasks(future: impl Future<Output = ()> + 'static) {
    let (runnable, task) = async_task::spawn_local(diagnostics::task(future), schedule);
    task.detach();
    runnable.schedule();
}

/// The same, beginning at once.
pub(crate) fn run_now(future: impl Future<Output = ()> + 'static) {
    let (runnable, task) = async_task::spawn_local(diagnostics::task(future), schedule);
    task.detach();
    run_once(runnable);
}

/// Runs a task until it waits. One that nothing can wake any more is dropped with all it holds, in a microtask: the last
/// waker does that, while the crate only frees the memory of a task that has none when it begins to wait.
fn run_once(runnable: Runnable) {
    let waker = runnable.waker();
    runnable.run();
    drop(waker);
}

fn schedule(runnable: Runnable) {
    let runnable = runnable.into_raw().as_ptr();
    microtask(run as *const () as usize, runnable.expose_provenance());
}

extern "C-unwind" fn run(runnable: usize, _: u32) {
    if let Some(runnable) = NonNull::new(std::ptr::with_exposed_provenance_mut(runnable)) {
        // SAFETY: `schedule` took it apart, and JavaScript runs each microtask once.
        run_once(unsafe { Runnable::<()>::from_raw(runnable) });
    }
}
