//! `sleep`: a timer as a future.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

/// Waits for at least `duration`: `setTimeout` of the host, a thread where there is no JavaScript.
///
/// The time begins at the first poll. Dropping the future clears the timer.
pub fn sleep(duration: Duration) -> Sleep {
    Sleep(Box::pin(wait(duration)))
}

/// The future of [`sleep`]. It may change threads, except where threads of wasm would each have a JavaScript.
pub struct Sleep(Pin<Box<Wait>>);

#[cfg(not(all(crossing_js, target_feature = "atomics")))]
type Wait = dyn Future<Output = ()> + Send + Sync;
#[cfg(all(crossing_js, target_feature = "atomics"))]
type Wait = dyn Future<Output = ()>;

impl std::fmt::Debug for Sleep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sleep").finish_non_exhaustive()
    }
}

impl Future for Sleep {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.0.as_mut().poll(context)
    }
}

/// The longest time that `setTimeout` takes (a signed 32-bit number of milliseconds); a longer one fires at once.
#[cfg(crossing_js)]
const LONGEST: Duration = Duration::from_millis(i32::MAX as u64);

#[cfg(crossing_js)]
async fn wait(mut duration: Duration) {
    loop {
        let part = duration.min(LONGEST);
        // Timers count whole milliseconds and cut off the rest.
        let milliseconds = (part.as_secs_f64() * 1e3).ceil();
        let start = |operation| crate::sys::sleep(milliseconds, operation);
        // A timer does not fail.
        let _ = crate::boundary::await_operation::<()>("crossing::time::sleep", start).await;
        duration -= part;
        if duration.is_zero() {
            return;
        }
    }
}

#[cfg(not(crossing_js))]
async fn wait(duration: Duration) {
    use std::{
        sync::{Arc, Mutex, PoisonError},
        task::Waker,
    };

    /// `None` once the time is over.
    type Waiting = Arc<Mutex<Option<Waker>>>;

    let waiting: Waiting = Arc::new(Mutex::new(Some(Waker::noop().clone())));
    let timer = waiting.clone();
    std::thread::spawn(move || {
        std::thread::sleep(duration);
        if let Some(waker) = timer.lock().unwrap_or_else(PoisonError::into_inner).take() {
            waker.wake();
        }
    });
    std::future::poll_fn(move |context| match &mut *waiting.lock().unwrap_or_else(PoisonError::into_inner) {
        None => Poll::Ready(()),
        Some(waker) => {
            waker.clone_from(context.waker());
            Poll::Pending
        }
    })
    .await;
}
