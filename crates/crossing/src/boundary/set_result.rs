//! What an import that writes a property can return.

use crossing_abi::{Tag, Ty};

/// The result of an import that writes a property: nothing, or whether it failed.
#[diagnostic::on_unimplemented(
    message = "CX0221: writing a property has no result",
    label = "remove it, or write `Result<(), JsError>`"
)]
pub trait SetResult {
    /// The type as the contract describes it.
    const TY: Ty = Ty::leaf(Tag::Unit);
}

#[diagnostic::do_not_recommend]
impl SetResult for () {}
#[diagnostic::do_not_recommend]
impl<E> SetResult for Result<(), E> {}
