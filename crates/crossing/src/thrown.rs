//! Errors that an export or `main` may return.

use std::error::Error;

/// An error on its way to JavaScript.
#[derive(Debug)]
pub struct Thrown<E>(pub E);

/// What can stand as `E` in the `Result<T, E>` of an export or `main`.
#[diagnostic::on_unimplemented(
    message = "CX0210: `{Self}` cannot be thrown in JavaScript",
    label = "not an error that crosses",
    note = "return `Result<T, JsError>`, or `Result<T, E>` with any `E` that converts into `Box<dyn Error>`: every \
            `E: std::error::Error`, `String`, `&str`, `Box<dyn Error>`"
)]
pub trait ErrorValue: Into<Box<dyn Error>> {}
#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn Error>>> ErrorValue for E {}

/// Boxes any error. Expanded code calls it as a method, so that the inherent one below goes first.
pub trait IntoBoxed<E> {
    /// The error itself.
    fn into_boxed(self) -> Box<dyn Error>
    where
        E: ErrorValue;
}

impl<E> IntoBoxed<E> for Thrown<E> {
    fn into_boxed(self) -> Box<dyn Error>
    where
        E: ErrorValue,
    {
        self.0.into()
    }
}

/// std has no conversion for this one, and an `impl` of `ErrorValue` would overlap (E0119): std may add it.
impl Thrown<Box<dyn Error + Send + Sync>> {
    /// The error itself.
    pub fn into_boxed(self) -> Box<dyn Error> {
        self.0
    }
}
