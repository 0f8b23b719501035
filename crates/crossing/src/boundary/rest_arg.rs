//! What the rest parameter of an import can be.

use crossing_abi::{Tag, Ty};

/// An array, whose elements are the last arguments of a call.
#[diagnostic::on_unimplemented(
    message = "CX0223: a rest parameter is an array, not `{Self}`",
    label = "take a slice, `&[T]`, or a `Vec<T>`; its elements are the arguments"
)]
pub trait RestArg {
    /// Asked for so that the type is checked.
    const TY: Ty = Ty::leaf(Tag::Unit);
}

#[diagnostic::do_not_recommend]
impl<T> RestArg for [T] {}
#[diagnostic::do_not_recommend]
impl<T> RestArg for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T> RestArg for Box<[T]> {}
#[diagnostic::do_not_recommend]
impl<T, const N: usize> RestArg for [T; N] {}
