//! `#[crossing::main]`: from a Rust `main` to JavaScript's `runMain()`.

use std::{convert::Infallible, error::Error, future::Future, process::ExitCode};

use crate::{
    JsError, diagnostics,
    entry::{settling, settling_later},
    executor::later,
    sys,
};

/// Ends the instance with an exit code, at once: what JavaScript has called throws an error with the code as `status`, and so does
/// each later call. No destructors run. `runMainAndExit()` resolves to the code, which becomes that of the process.
///
/// Where there is no JavaScript it is [`std::process::exit`], which ends a program of this target as a trap would.
pub fn exit(code: i32) -> ! {
    #[cfg(crossing_js)]
    {
        crate::sys::exit(code);
        // It has thrown.
        std::process::abort()
    }
    #[cfg(not(crossing_js))]
    std::process::exit(code)
}

/// What a `main` can return: `()`, an exit code as `i32` or `ExitCode`, or a `Result` of one.
#[diagnostic::on_unimplemented(
    message = "CX0211: `main` cannot return `{Self}`",
    label = "return `()`, `i32`, `ExitCode`, or a `Result` of one of these"
)]
pub trait MainResult: Sized {
    /// The `E` of a `Result<T, E>`.
    type Error;
    /// The exit code.
    ///
    /// # Errors
    /// The `Err` of a `Result`.
    fn exit_code(self) -> Result<i32, Self::Error>;

    /// Runs a `main` for JavaScript.
    fn run(promise: u32, main: impl FnOnce() -> Self, boxed: Boxed<Self>) {
        settling(promise, || settle(promise, main(), boxed));
    }

    /// Runs an `async fn main` for JavaScript. The task's place is that of `main`.
    #[track_caller]
    fn run_async(promise: u32, main: impl Future<Output = Self> + 'static, boxed: Boxed<Self>)
    where
        Self: 'static,
    {
        let _here = diagnostics::here();
        later(settling_later(promise, async move { settle(promise, main.await, boxed) }));
    }

    /// Runs a `main` where there is no JavaScript.
    #[cfg(not(crossing_js))]
    fn run_natively(main: impl FnOnce() -> Self, boxed: Boxed<Self>) -> ExitCode {
        match main().exit_code() {
            Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
            Err(error) => {
                std::eprintln!("Error: {}", boxed(error));
                ExitCode::FAILURE
            }
        }
    }

    /// Runs an `async fn main` where there is no JavaScript.
    #[cfg(not(crossing_js))]
    fn run_natively_async(main: impl Future<Output = Self>, boxed: Boxed<Self>) -> ExitCode {
        Self::run_natively(|| block_on(main), boxed)
    }
}

/// Boxes the error of a `main`.
type Boxed<R> = fn(<R as MainResult>::Error) -> Box<dyn Error>;

#[diagnostic::do_not_recommend]
impl MainResult for () {
    type Error = Infallible;
    fn exit_code(self) -> Result<i32, Infallible> {
        Ok(0)
    }
}

#[diagnostic::do_not_recommend]
impl MainResult for i32 {
    type Error = Infallible;
    fn exit_code(self) -> Result<i32, Infallible> {
        Ok(self)
    }
}

#[diagnostic::do_not_recommend]
impl MainResult for ExitCode {
    type Error = Infallible;
    /// Found by comparison, since std does not tell the number.
    fn exit_code(self) -> Result<i32, Infallible> {
        Ok((0..=u8::MAX).find(|code| ExitCode::from(*code) == self).map_or(1, i32::from))
    }
}

#[diagnostic::do_not_recommend]
impl<T: MainResult<Error = Infallible>, E> MainResult for Result<T, E> {
    type Error = E;
    fn exit_code(self) -> Result<i32, E> {
        self.map(|value| value.exit_code().unwrap_or_else(|never| match never {}))
    }
}

fn settle<R: MainResult>(promise: u32, result: R, boxed: Boxed<R>) {
    match result.exit_code() {
        Ok(code) => sys::resolve(promise, &code),
        Err(error) => sys::reject(promise, JsError::from_boxed(boxed(error))),
    }
}

/// Waits for a future.
#[cfg(not(crossing_js))]
pub fn block_on<R>(future: impl Future<Output = R>) -> R {
    use std::{
        pin::pin,
        sync::Arc,
        task::{Context, Poll, Wake, Waker},
        thread::{Thread, current, park},
    };

    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(result) => return result,
            Poll::Pending => park(),
        }
    }
}
