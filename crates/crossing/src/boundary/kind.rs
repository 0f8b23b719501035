//! Which types cross at all, and what kind of value each is. The kind decides where it may stand.
//!
//! A place asks for the kind first, and then asks the kind for the conversion. So for each type exactly one impl is in
//! question, and rustc names what is wrong inside of it: the `u64` in a `Result<Option<u64>, JsError>`. And of a type
//! that does not cross it says only that.

use std::marker::PhantomData;

use crate::annotation::{self, Annotation, Choice, OfOne, numbers::ARRAY};

/// A type that crosses.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross between Rust and JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these",
    note = "a type of your own crosses by reference as `RustObject<T>`, or by value as a `JsAny` with the feature `serde`"
)]
pub trait Crosses {
    /// What kind of value it is.
    type Kind;
}

/// A value that stands for itself: one, or many as an array.
#[derive(Debug)]
pub struct Value<Count = One>(PhantomData<Count>);
/// See [`Value`].
#[derive(Debug)]
pub struct One;
/// See [`Value`].
#[derive(Debug)]
pub struct Many;
/// See [`Value`]: a promise, which no promise can hold.
#[derive(Debug)]
pub struct Promised;
/// See [`Value`]: a stream.
#[derive(Debug)]
pub struct Streamed;
/// An array, which is a value if an array can hold `T`.
#[derive(Debug)]
pub struct Array<T>(PhantomData<T>);
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
    (@ $role:ident Value) => { role!(@ $role, [K], Value<K>); };
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

// In these roles an array is a value, if an array can hold its elements.
impl<T: Crosses<Kind: InArray>> Argument for Array<T> {
    type Kind = ArrayKind<T>;
}
impl<T: Crosses<Kind: InArray>> Returned for Array<T> {
    type Kind = ArrayKind<T>;
}
impl<T: Crosses<Kind: InArray>> InResult for Array<T> {
    type Kind = ArrayKind<T>;
}
impl<T: Crosses<Kind: InArray>> InOption for Array<T> {
    type Kind = ArrayKind<T>;
}

/// What can be the element of an array.
#[diagnostic::on_unimplemented(
    message = "CX0213: an array cannot hold a `Result`, or an `ArraySegment`",
    label = "write the element's own type; what is wrong with an element is told by the function's `Result`"
)]
pub trait InArray {
    /// The kind of the array.
    type Array;
}

/// The kind of an array of `T`.
pub(crate) type ArrayKind<T> = <<T as Crosses>::Kind as InArray>::Array;

#[diagnostic::do_not_recommend]
impl<K> InArray for Value<K> {
    type Array = Value<Many>;
}
impl<T: Crosses<Kind: InArray>> InArray for Array<T> {
    type Array = Value<Many>;
}
#[diagnostic::do_not_recommend]
impl<T> InArray for Nullable<T> {
    type Array = Value<Many>;
}
#[diagnostic::do_not_recommend]
impl<T: ?Sized> InArray for Borrowed<T> {
    type Array = Value<Many>;
}

/// What a promise can hold.
#[diagnostic::on_unimplemented(
    message = "CX0235: a promise cannot hold another promise",
    label = "JavaScript makes one promise of both: write what the inner one holds"
)]
pub trait InPromise {}

#[diagnostic::do_not_recommend]
impl InPromise for Value<One> {}
#[diagnostic::do_not_recommend]
impl InPromise for Value<Streamed> {}
#[diagnostic::do_not_recommend]
impl<T> InPromise for Array<T> {}
impl<T: Crosses<Kind: InPromise>> InPromise for Nullable<T> {}
#[diagnostic::do_not_recommend]
impl<T: ?Sized> InPromise for Borrowed<T> {}
#[diagnostic::do_not_recommend]
impl InPromise for Fallible {}
#[diagnostic::do_not_recommend]
impl InPromise for Alone {}

/// A kind that an annotation can stand on. Whether the type accepts it is asked of its conversion, which for an array
/// is that of the elements; but `#[js(Array)]` says nothing of them.
pub trait Accepts<const AS: u8> {}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Accepts<AS> for Value<Many> {}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Accepts<AS> for Value<Promised> {}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Accepts<AS> for Value<Streamed> {}

impl<const AS: u8> Accepts<AS> for Value<One> where Choice<AS>: Annotation<Word: OfOne> {}

#[diagnostic::do_not_recommend]
impl<T, const AS: u8> Accepts<AS> for Array<T> {}

impl<T, const AS: u8> Accepts<AS> for Nullable<T> where Choice<AS>: Annotation<Word: Within<T>> {}

impl<T: ?Sized, const AS: u8> Accepts<AS> for Borrowed<T> where Choice<AS>: Annotation<Word: Within<T>> {}

/// A word that can be about what an `Option<T>` or a `&T` holds.
#[diagnostic::on_unimplemented(
    message = "CX0203: this type does not cross as a JavaScript Array, as its annotation says",
    label = "remove the annotation: `Array` is for `Vec<T>`, `Box<[T]>`, `[T; N]` and slices"
)]
pub trait Within<T: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<W: OfOne, T: ?Sized> Within<T> for W {}

#[diagnostic::do_not_recommend]
impl<T: Crosses<Kind: Accepts<{ ARRAY }>> + ?Sized> Within<T> for annotation::Array {}
