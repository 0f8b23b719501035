//! Where JavaScript enters Rust: all that it calls does its work in [`enter`], so that no panic leaves Rust.
//!
//! Where panics abort, as on the stable toolchain, nothing of this is left in the program: the panic's hook has thrown
//! before. Where they unwind (`cargo crossing build --unwind`), a panic ends here, after Rust's frames have cleaned up.

use std::{future::Future, mem};

use crate::{JsError, sys};

/// Does the work of a function that JavaScript calls. If it panics, the call fails as one that returns an `Err` does:
/// JavaScript asks for that with `throwFailure` after the call.
#[inline(always)]
pub fn enter<R: Default>(work: impl FnOnce() -> R) -> R {
    panics::caught(work).unwrap_or_else(|panic| {
        sys::fail(panic.into_handle());
        R::default()
    })
}

/// Does work that ends with a promise of JavaScript's being settled. A panic rejects it.
#[inline(always)]
pub(crate) fn settling(promise: u32, work: impl FnOnce()) {
    panics::caught(work).unwrap_or_else(|panic| sys::settle(promise, 0, panic.into_handle()));
}

/// The same work as a future. If it is dropped before it has settled the promise, which is when nothing is left that could
/// wake it, the promise is rejected: it would be held until the instance ends, and who awaits it would wait for ever.
pub(crate) fn settling_later(promise: u32, future: impl Future<Output = ()>) -> impl Future<Output = ()> {
    let unsettled = Unsettled(promise);
    async move {
        panics::settling_later(promise, future).await;
        mem::forget(unsettled);
    }
}

/// A promise that is rejected when this is dropped.
struct Unsettled(u32);

impl Drop for Unsettled {
    fn drop(&mut self) {
        let text = "Rust dropped the future of this promise: nothing was left that could wake it";
        sys::reject(self.0, JsError::new(text));
    }
}

#[cfg(not(crossing_unwinds))]
mod panics {
    use super::Future;

    /// A panic that was caught: there is none.
    pub(super) enum Panic {}

    impl Panic {
        pub(super) fn into_handle(self) -> u32 {
            match self {}
        }
    }

    #[inline(always)]
    #[expect(clippy::unnecessary_wraps, reason = "where panics unwind, there is more")]
    pub(super) fn caught<R>(work: impl FnOnce() -> R) -> Result<R, Panic> {
        Ok(work())
    }

    #[inline(always)]
    pub(crate) fn settling_later<F: Future<Output = ()>>(_promise: u32, future: F) -> F {
        future
    }
}

#[cfg(crossing_unwinds)]
mod panics {
    use std::{
        future::poll_fn,
        panic::{AssertUnwindSafe, catch_unwind},
        pin::pin,
        thread::panicking,
    };

    use super::{Future, settling};
    use crate::{
        panic::{Reported, reports},
        refusal,
    };

    /// A panic that was caught, as the error that its hook has made.
    pub(super) type Panic = Reported;

    pub(super) fn caught<R>(work: impl FnOnce() -> R) -> Result<R, Panic> {
        let (before, was_panicking) = (reports::count(), panicking());
        // What a panic leaves half-done is the user's own; nothing of Crossing's is.
        let result = catch_unwind(AssertUnwindSafe(work));
        let result = result.map_err(|payload| {
            refusal::forget();
            let report = reports::find(before, payload);
            match panicking() && !was_panicking {
                true => reports::abort(before, report),
                false => report,
            }
        });
        reports::forget(before);
        result
    }

    pub(crate) async fn settling_later(promise: u32, future: impl Future<Output = ()>) {
        let mut future = pin!(future);
        poll_fn(|context| {
            let mut poll = std::task::Poll::Ready(());
            settling(promise, || poll = future.as_mut().poll(context));
            poll
        })
        .await;
    }
}
