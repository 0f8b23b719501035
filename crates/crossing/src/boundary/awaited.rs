//! What an `async` function can return.

use super::kind::{Array, Borrowed, Crosses, Fallible, InPromise, Nullable, Value};

/// The result of an `async` import or export: any result but one that stands alone.
pub trait AwaitedResult<const AS: u8> {
    /// Nothing: asked for, so that a wrong type is told.
    const CHECK: bool = true;
}

impl<T: Crosses<Kind: Await<T>>, const AS: u8> AwaitedResult<AS> for T {}

/// A kind that can be awaited.
#[diagnostic::on_unimplemented(
    message = "CX0232: `{T}` stands alone: it cannot be part of another value, or of a promise",
    label = "return it from a function that is not `async`"
)]
pub trait Await<T> {}

impl<T, K> Await<T> for Value<K> where Value<K>: InPromise {}
#[diagnostic::do_not_recommend]
impl<A, T> Await<A> for Array<T> {}
impl<T: Crosses<Kind: InPromise>> Await<Option<T>> for Nullable<T> {}
impl<T: Crosses<Kind: Await<T>>, E> Await<Result<T, E>> for Fallible {}
/// Refused in any result.
#[diagnostic::do_not_recommend]
impl<T: ?Sized> Await<&T> for Borrowed<T> {}
