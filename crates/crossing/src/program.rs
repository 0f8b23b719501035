//! `#[crossing::main]`: from a Rust `main` to JavaScript's `runMain()`.

use std::{error::Error, future::Future, process::ExitCode};

use crate::{JsError, executor::spawn, sys};

/// What a `main` can return: `()`, an exit code as `i32` or `ExitCode`, or a `Result` of one.
#[diagnostic::on_unimplemented(
    message = "`main` cannot return `{Self}`",
    label = "return (), i32, ExitCode, or a Result of one of these"
)]
pub trait MainResult {
    /// The exit code.
    ///
    /// # Errors
    /// The `Err` of a `Result`.
    fn exit_code(self) -> Result<i32, JsError>;
}

impl MainResult for () {
    fn exit_code(self) -> Result<i32, JsError> {
        Ok(0)
    }
}

impl MainResult for i32 {
    fn exit_code(self) -> Result<i32, JsError> {
        Ok(self)
    }
}

impl MainResult for ExitCode {
    /// Found by comparison, since std does not tell the number.
    fn exit_code(self) -> Result<i32, JsError> {
        Ok((0..=u8::MAX).find(|code| ExitCode::from(*code) == self).map_or(1, i32::from))
    }
}

impl<T: MainResult, E: Into<Box<dyn Error>>> MainResult for Result<T, E> {
    fn exit_code(self) -> Result<i32, JsError> {
        self.map_err(|error| JsError::from_boxed(error.into())).and_then(T::exit_code)
    }
}

/// Runs a `main` for JavaScript.
pub fn run<R: MainResult>(promise: u32, main: impl FnOnce() -> R) {
    settle(promise, main());
}

/// Runs an `async fn main` for JavaScript.
pub fn run_async<R: MainResult>(promise: u32, main: impl Future<Output = R> + 'static) {
    spawn(async move { settle(promise, main.await) });
}

fn settle(promise: u32, result: impl MainResult) {
    let (code, error) = match result.exit_code() {
        Ok(code) => (code, 0),
        Err(error) => (0, error.into_handle()),
    };
    sys::settle(promise, std::ptr::from_ref(&code).expose_provenance(), error);
}

/// Runs a `main` where there is no JavaScript.
#[cfg(not(crossing_js))]
pub fn run_natively<R: MainResult>(main: impl FnOnce() -> R) -> ExitCode {
    match main().exit_code() {
        Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Err(error) => {
            std::eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs an `async fn main` where there is no JavaScript.
#[cfg(not(crossing_js))]
pub fn run_natively_async<R: MainResult>(main: impl Future<Output = R>) -> ExitCode {
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
    let mut main = pin!(main);
    run_natively(|| {
        loop {
            match main.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(result) => return result,
                Poll::Pending => park(),
            }
        }
    })
}
