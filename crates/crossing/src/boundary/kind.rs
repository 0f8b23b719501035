//! Which types cross at all, and what kind of value each is. The kind decides where it may stand.
//!
//! A place asks for the kind first, and then asks the kind for the conversion. So for each type exactly one impl is in
//! question, and rustc names what is wrong inside of it: the `u64` in a `Result<Option<u64>, JsError>`. And of a type
//! that does not cross it says only that.

use std::marker::PhantomData;

use crate::{JsAny, JsObject};

/// A type that crosses.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross between Rust and JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers to 64 bits, floats, char, String, (), JsObject, JsAny, and Option of \
            these"
)]
pub trait Crosses {
    /// What kind of value it is.
    type Kind;
}

/// A value that stands for itself.
#[derive(Debug)]
pub struct Value;
/// An `Option`.
#[derive(Debug)]
pub struct Nullable<T>(PhantomData<T>);
/// A `Result`.
#[derive(Debug)]
pub struct Fallible;
/// A borrow.
#[derive(Debug)]
pub struct Borrowed<T: ?Sized>(PhantomData<T>);

macro_rules! values {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Crosses for $ty {
            type Kind = Value;
        }
    )*};
}

values! { () bool i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64 char str String JsObject JsAny }

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
