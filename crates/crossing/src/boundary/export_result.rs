//! What an exported function can return.

use std::{convert::Infallible, error::Error};

use crossing_abi::Ty;

use crate::{IntoJs, JsError, slots::SlotList, sys};

/// The result of an export: any `IntoJs`, or a `Result` of one, whose `Err` is thrown in JavaScript.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the result of an export",
    label = "not a type that crosses from Rust to JavaScript"
)]
pub trait ExportResult<const AS: u8> {
    /// The type as the contract describes it, without the `Result`.
    const TY: Ty;
    /// Whether it is a `Result`.
    const FALLIBLE: bool;
    /// The wasm values it becomes.
    type Slots: SlotList;
    /// The `E` of a `Result<T, E>`.
    type Error;
    /// The slots that JavaScript takes over. For an `Err`, which `boxed` boxes, JavaScript has been told and the
    /// slots mean nothing.
    fn into_slots(self, boxed: impl FnOnce(Self::Error) -> Box<dyn Error>) -> Self::Slots;
}

impl<T: IntoJs<AS>, const AS: u8> ExportResult<AS> for T {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = false;
    type Slots = T::Slots;
    type Error = Infallible;
    fn into_slots(self, _: impl FnOnce(Infallible) -> Box<dyn Error>) -> Self::Slots {
        self.into_js()
    }
}

impl<T: IntoJs<AS>, E, const AS: u8> ExportResult<AS> for Result<T, E> {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = true;
    type Slots = T::Slots;
    type Error = E;
    fn into_slots(self, boxed: impl FnOnce(E) -> Box<dyn Error>) -> Self::Slots {
        match self {
            Ok(value) => value.into_js(),
            Err(error) => {
                sys::fail(JsError::from_boxed(boxed(error)).into_handle());
                Self::Slots::default()
            }
        }
    }
}
