//! What an exported function can take.

use crossing_abi::Ty;

use crate::{FromJs, slots::SlotList};

/// An argument of an export: any `FromJs`, or a borrow that lives as long as the call.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of an export",
    label = "not a type that crosses from JavaScript to Rust"
)]
pub trait ExportArg<'a, const AS: u8>: Sized {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it is made of.
    type Slots: SlotList;
    /// What the call keeps alive while the argument is used.
    type Held;
    /// Takes over what the slots point to.
    fn hold(slots: Self::Slots) -> Self::Held;
    /// The argument itself. Called once.
    fn lend(held: &'a mut Self::Held) -> Self;
}

impl<T: FromJs<AS>, const AS: u8> ExportArg<'_, AS> for T {
    const TY: Ty = T::TY;
    type Slots = T::Slots;
    type Held = Option<T>;
    fn hold(slots: Self::Slots) -> Option<T> {
        Some(T::from_js(slots))
    }
    #[expect(clippy::expect_used, reason = "expanded code lends each argument once")]
    fn lend(held: &mut Option<T>) -> T {
        held.take().expect("an argument is lent once")
    }
}
