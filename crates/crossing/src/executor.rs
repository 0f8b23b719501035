//! Running futures.

use std::{error::Error, future::Future, panic::Location};

use crate::{JsError, diagnostics, platform, sys};

/// What a task can end with: nothing, or a `Result` of nothing.
#[diagnostic::on_unimplemented(
    message = "CX0271: a task cannot end with `{Self}`",
    label = "nobody would get it",
    note = "a task ends with `()`, or with `Result<(), E>`, whose error is reported"
)]
pub trait TaskResult {
    /// Reports the error, if it is one.
    #[doc(hidden)]
    fn report(self, place: &'static Location<'static>);
}

impl TaskResult for () {
    fn report(self, _: &'static Location<'static>) {}
}

impl<E: Into<Box<dyn Error>>> TaskResult for Result<(), E> {
    fn report(self, place: &'static Location<'static>) {
        if let Err(error) = self {
            let (file, file_len) = sys::borrow_text(place.file());
            let error = JsError::from_boxed(error.into()).into_handle();
            sys::task_failed(error, file, file_len, place.line(), place.column());
        }
    }
}

/// The type `!` of a task that never ends, which has no name yet.
type Never = <fn() -> ! as Returns>::Type;

#[doc(hidden)]
pub trait Returns {
    type Type;
}

impl<T> Returns for fn() -> T {
    type Type = T;
}

#[diagnostic::do_not_recommend]
impl TaskResult for Never {
    fn report(self, _: &'static Location<'static>) {
        self
    }
}

/// Runs a future in the background, in microtasks, from the next one on.
///
/// Tasks run in the order in which JavaScript's own `async` functions would. Those that keep each other awake for more than
/// some 8 milliseconds let timers, frames and messages have their turn in between.
///
/// It is dropped when it ends, when nothing is left that could wake it, or when the instance is disposed. A panic inside kills
/// the instance; where panics unwind, it ends the task, and the host reports it.
///
/// # Errors
/// The `Err` that a task ends with is reported once, as a rejection that nobody handles: a `CrossingError`, "the task spawned at
/// src/main.rs:10:5 failed: …", whose `cause` is the error itself. Browsers print it and tell `unhandledrejection`; Node
/// ends the process unless `process.on("unhandledRejection", …)` is there.
///
/// ```no_run
/// # use crossing::prelude::*;
/// # #[js_import("globalThis.fetch")]
/// # async fn fetch(url: &str) -> Result<JsObject, JsError>;
/// crossing::spawn(async {
///     fetch("./news").await?;
///     Ok::<_, JsError>(())
/// });
/// ```
///
/// # Panics
/// Where there is no JavaScript.
#[track_caller]
pub fn spawn(future: impl Future<Output: TaskResult> + 'static) {
    if !platform::is_supported() {
        panic!("{}", platform::unavailable("crossing::spawn"));
    }
    let (_here, place) = (diagnostics::here(), Location::caller());
    later(async move { future.await.report(place) });
}

/// The same for a future of Crossing's own, made where it is by now.
pub(crate) fn later(future: impl Future<Output = ()> + 'static) {
    sys::run_in_microtasks(future);
}

/// The same for what JavaScript has called, which begins at once.
pub(crate) fn start(future: impl Future<Output = ()> + 'static) {
    sys::run_now(future);
}
