//! What an imported function can return.

use crossing_abi::Ty;

use crate::{FromJs, JsError, panic, slots::SlotList};

/// The result of an import: any `FromJs`, or a `Result` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the result of an import",
    label = "not a type that crosses from JavaScript to Rust"
)]
pub trait ImportResult<const AS: u8>: Sized {
    /// The type as the contract describes it, without the `Result`.
    const TY: Ty;
    /// Whether it is a `Result`.
    const FALLIBLE: bool;
    /// The wasm values it is made of.
    type Slots: SlotList;
    /// The result of a call that went well.
    fn from_slots(slots: Self::Slots) -> Self;
    /// The result of a call that failed.
    ///
    /// # Panics
    /// Where the signature has no `Result`.
    #[track_caller]
    fn from_error(error: JsError) -> Self;
}

impl<T: FromJs<AS>, const AS: u8> ImportResult<AS> for T {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = false;
    type Slots = T::Slots;
    fn from_slots(slots: Self::Slots) -> Self {
        T::from_js(slots)
    }
    fn from_error(error: JsError) -> Self {
        panic::unhandled(error)
    }
}

impl<T: FromJs<AS>, E: From<JsError>, const AS: u8> ImportResult<AS> for Result<T, E> {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = true;
    type Slots = T::Slots;
    fn from_slots(slots: Self::Slots) -> Self {
        Ok(T::from_js(slots))
    }
    fn from_error(error: JsError) -> Self {
        Err(error.into())
    }
}
