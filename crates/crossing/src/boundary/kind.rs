//! Which types cross at all, and what kind of value each is. The kind decides where it may stand.
//!
//! A place asks for the kind first, and then asks the kind for the conversion. So for each type exactly one impl is in
//! question, and rustc names what is wrong inside of it: the `u64` in a `Result<Option<u64>, JsError>`. And of a type
//! that does not cross it says only that.

use std::marker::PhantomData;

/// A type that crosses.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross between Rust and JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, JsDate, JsError, JsAny, and Option and \
            Vec of these"
)]
pub trait Crosses {
    /// What kind of value it is.
    type Kind;
}

/// A value that stands for itself.
#[derive(Debug)]
pub struct Value;
/// A value that stands for itself and in no other: not in an `Option`, and not in a promise.
#[derive(Debug)]
pub struct Alone;
/// An `Option`.
#[derive(Debug)]
pub struct Nullable<T>(PhantomData<T>);
/// A `Result`.
#[derive(Debug)]
pub struct Fallible;
/// A borrow.
#[derive(Debug)]
pub struct Borrowed<T: ?Sized>(PhantomData<T>);

/// Says of types that they are values.
macro_rules! values {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl $crate::boundary::Crosses for $ty {
            type Kind = $crate::boundary::Value;
        }
    )*};
}
pub(crate) use values;

#[diagnostic::do_not_recommend]
impl<T> Crosses for Option<T> {
    type Kind = Nullable<T>;
}

#[diagnostic::do_not_recommend]
impl<T, E> Crosses for Result<T, E> {
    type Kind = Fallible;
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> Crosses for &T {
    type Kind = Borrowed<T>;
}

macro_rules! role {
    ($(#[$meta:meta])* $role:ident as $of:ident: $($kind:ident)*) => {
        $(#[$meta])*
        pub trait $role {
            /// The kind itself.
            type Kind;
        }
        /// The kind of a type in this role.
        pub(super) type $of<T> = <<T as Crosses>::Kind as $role>::Kind;
        $(role!(@ $role $kind);)*
    };
    (@ $role:ident Nullable) => { role!(@ $role, [T], Nullable<T>); };
    (@ $role:ident Borrowed) => { role!(@ $role, [T: ?Sized], Borrowed<T>); };
    (@ $role:ident $kind:ident) => { role!(@ $role, [], $kind); };
    (@ $role:ident, [$($generics:tt)*], $kind:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $role for $kind {
            type Kind = $kind;
        }
    };
}

role! {
    /// What can be an argument.
    #[diagnostic::on_unimplemented(
        message = "CX0206: a `Result` cannot be an argument",
        label = "write the value's own type; what is wrong with a value is told by the function's `Result`"
    )]
    Argument as ArgumentKind: Value Alone Nullable Borrowed
}

role! {
    /// What can be a result.
    #[diagnostic::on_unimplemented(
        message = "CX0205: a result cannot be a borrow",
        label = "return the value itself: `String` for `&str`, `JsObject` for `&JsObject`"
    )]
    Returned as ReturnedKind: Value Alone Nullable Fallible
}

role! {
    /// What can be the `T` of a `Result<T, E>`.
    #[diagnostic::on_unimplemented(
        message = "CX0208: a `Result` cannot hold a borrow, or another `Result`",
        label = "write one `Result`, and the value itself: `String` for `&str`, `JsObject` for `&JsObject`"
    )]
    InResult as InResultKind: Value Alone Nullable
}

role! {
    /// What can be the `T` of an `Option<T>`.
    #[diagnostic::on_unimplemented(
        message = "CX0204: an `Option` cannot hold another `Option`, or a `Result`",
        label = "null would mean both `None` and `Some(None)`: write one `Option`"
    )]
    InOption as InOptionKind: Value Alone Borrowed
}
