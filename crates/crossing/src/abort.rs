//! `AbortSignal` and `AbortController`: cancellation, in both directions.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::Poll,
};

use crate::{JsError, JsObject, boundary::await_operation, sys};

/// JavaScript's `AbortSignal`: tells whoever holds it to stop.
///
/// An `async` export that takes one, also as `&AbortSignal` or in an `Option`, stops when the signal aborts: its future is
/// dropped, with all that it awaits, and its promise is rejected with the signal's reason. If the signal has aborted before the
/// call, the function does not begin.
///
/// ```
/// # use crossing::prelude::*;
/// # use crossing::{AbortSignal, time::sleep};
/// #[js_export]
/// async fn poll_server(signal: AbortSignal) -> Result<(), JsError> {
///     loop {
///         sleep(std::time::Duration::from_secs(1)).await; // where it stops
///     }
/// }
/// ```
///
/// In JavaScript: `app.pollServer(AbortSignal.timeout(5000))`.
///
/// The other way, [`AbortController::abort_on_drop`] makes a signal that aborts when Rust drops a future.
///
/// | | |
/// |---|---|
/// | JavaScript | an `AbortSignal` by reference |
/// | TypeScript | `AbortSignal` |
/// | checks | that it is an instance of the class |
/// | errors | ``Value is not an instance of `AbortSignal`: …``; one that throws when it is asked counts as aborted, with that error as the reason |
/// | cost | a place in a table; while something waits for it a listener, which goes with the wait |
pub struct AbortSignal(pub(crate) JsObject);

impl AbortSignal {
    /// Whether the signal has aborted.
    #[must_use]
    pub fn is_aborted(&self) -> bool {
        sys::abort_is_aborted(self.0.handle()) != 0
    }

    /// Why the signal has aborted: whatever JavaScript gave, by default a `DOMException` called `AbortError`. `None`: it has not.
    #[must_use]
    pub fn reason(&self) -> Option<JsError> {
        self.is_aborted().then(|| JsError::from_handle(sys::abort_reason(self.0.handle())))
    }

    /// Returns from a function when the signal has aborted: `signal.throw_if_aborted()?`.
    ///
    /// # Errors
    /// The reason, when it has aborted.
    pub fn throw_if_aborted(&self) -> Result<(), JsError> {
        self.reason().map_or(Ok(()), Err)
    }

    /// Waits until the signal aborts, and yields the reason.
    pub fn aborted(&self) -> impl Future<Output = JsError> + 'static {
        let signal = self.clone();
        async move {
            // It waits again should the wait itself fail.
            await_operation("AbortSignal", |operation| sys::abort_wait(signal.0.handle(), operation))
                .await
                .unwrap_or_else(|error| error)
        }
    }

    /// Runs a future until the signal aborts: then it is dropped.
    ///
    /// ```
    /// # use crossing::{AbortSignal, JsError};
    /// # async fn work() -> u32 { 1 }
    /// # async fn f(signal: AbortSignal) -> Result<u32, JsError> {
    /// let done = signal.until_aborted(work()).await?;
    /// # Ok(done) }
    /// ```
    ///
    /// # Errors
    /// The reason, when it aborted before the future was ready.
    pub async fn until_aborted<T>(&self, future: impl Future<Output = T>) -> Result<T, JsError> {
        until_aborted(std::slice::from_ref(self), future).await
    }
}

/// Runs a future until one of the signals aborts.
pub(crate) async fn until_aborted<T>(
    signals: &[AbortSignal],
    future: impl Future<Output = T>,
) -> Result<T, JsError> {
    if let Some(reason) = signals.iter().find_map(AbortSignal::reason) {
        return Err(reason);
    }
    let mut future = pin!(future);
    let mut aborted: Vec<Pin<Box<dyn Future<Output = JsError>>>> =
        signals.iter().map(|signal| Box::pin(signal.aborted()) as _).collect();
    poll_fn(|context| {
        for aborted in &mut aborted {
            if let Poll::Ready(reason) = aborted.as_mut().poll(context) {
                return Poll::Ready(Err(reason));
            }
        }
        future.as_mut().poll(context).map(Ok)
    })
    .await
}

/// JavaScript's `AbortController`: makes an [`AbortSignal`] and aborts it.
///
/// | | |
/// |---|---|
/// | JavaScript | an `AbortController` by reference |
/// | TypeScript | `AbortController` |
/// | cost | two objects of JavaScript's; a place in a table |
pub struct AbortController(pub(crate) JsObject);

impl AbortController {
    /// A controller with a signal that has not aborted.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    #[must_use]
    pub fn new() -> AbortController {
        AbortController(JsObject::from_handle(sys::abort_controller()))
    }

    /// Its signal, to be passed on.
    #[must_use]
    pub fn signal(&self) -> AbortSignal {
        AbortSignal(JsObject::from_handle(sys::abort_signal(self.0.handle())))
    }

    /// Aborts the signal with JavaScript's own reason, a `DOMException` called `AbortError`. Once only: later calls do nothing.
    ///
    /// Listeners run before this returns. What they throw, the host reports.
    pub fn abort(&self) {
        sys::abort(self.0.handle(), 0);
    }

    /// The same with a reason.
    pub fn abort_with(&self, reason: JsError) {
        sys::abort(self.0.handle(), reason.into_handle());
    }

    /// Runs the future that `make` makes with a signal, which aborts if this is dropped before the future is ready: so what
    /// JavaScript does for the future ends with it.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// # use crossing::{AbortController, AbortSignal};
    /// #[js_import("fetchText", "Net")]
    /// async fn fetch_text(url: &str, signal: AbortSignal) -> Result<String, JsError>;
    ///
    /// async fn news() -> Result<String, JsError> {
    ///     AbortController::abort_on_drop(|signal| fetch_text("/news", signal)).await
    /// }
    /// ```
    pub async fn abort_on_drop<F: Future>(make: impl FnOnce(AbortSignal) -> F) -> F::Output {
        let mut pending = AbortOnDrop(Some(AbortController::new()));
        let signal = pending.0.as_ref().map(AbortController::signal);
        let output = match signal {
            Some(signal) => make(signal).await,
            None => unreachable!("a controller that was just made"),
        };
        pending.0 = None;
        output
    }
}

impl Default for AbortController {
    fn default() -> AbortController {
        AbortController::new()
    }
}

/// Aborts when it is dropped with a controller in it.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
