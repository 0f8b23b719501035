//! How tests end.

use std::{any::Any, fmt::Debug, future::Future};

use crate::{
    JsError,
    entry::{settling, settling_later},
    executor::start,
    sys,
};

/// What a test can return: `()`, or a `Result` whose `Err` fails it.
#[diagnostic::on_unimplemented(
    message = "CX0251: a test cannot return `{Self}`",
    label = "return `()`, or a `Result<(), E>` with an `E` that is `Debug`"
)]
pub trait TestResult: Sized {
    /// The text of a failure, or the error that JavaScript should show.
    ///
    /// # Errors
    /// A failure.
    fn outcome(self) -> Result<(), Failure>;

    /// Runs a test for JavaScript.
    fn run(promise: u32, test: impl FnOnce() -> Self) {
        settling(promise, || settle(promise, test()));
    }

    /// Runs an `async` test for JavaScript.
    fn run_async(promise: u32, test: impl Future<Output = Self> + 'static) {
        start(settling_later(promise, async move { settle(promise, test.await) }));
    }
}

/// How a test fails without a panic.
#[derive(Debug)]
pub enum Failure {
    /// With an error of JavaScript, which has a stack.
    Js(JsError),
    /// With any other.
    Text(String),
}

#[diagnostic::do_not_recommend]
impl TestResult for () {
    fn outcome(self) -> Result<(), Failure> {
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<T: TestResult, E: Debug + 'static> TestResult for Result<T, E> {
    fn outcome(self) -> Result<(), Failure> {
        match self {
            Ok(value) => value.outcome(),
            Err(error) => Err(Failure::of(error)),
        }
    }
}

impl Failure {
    fn of<E: Debug + 'static>(error: E) -> Failure {
        let text = format!("{error:?}");
        let mut error = Some(error);
        match (&mut error as &mut dyn Any).downcast_mut::<Option<JsError>>().and_then(Option::take) {
            Some(error) => Failure::Js(error),
            None => Failure::Text(text),
        }
    }
}

/// Tells JavaScript how a test ended: with a text, whose address is 0 when it went well.
fn settle(promise: u32, result: impl TestResult) {
    match result.outcome() {
        Ok(()) => sys::resolve(promise, &[0_u32, 0]),
        Err(Failure::Js(error)) => sys::reject(promise, error),
        Err(Failure::Text(text)) => {
            let (address, len) = sys::borrow_text(&text);
            sys::resolve(promise, &[address, len]);
        }
    }
}
