//! What an exported function can return.

use std::{convert::Infallible, error::Error, future::Future};

use crossing_abi::Ty;

use super::kind::{
    Accepts, Crosses, Fallible, InResult, InResultKind, Nullable, Returned, ReturnedKind, Value,
};
use crate::{
    AbortSignal, IntoJs, JsError, ToJs,
    abort::until_aborted,
    entry::settling_later,
    executor::start,
    slots::{Slot, SlotList},
    sys,
};

/// The result of an export: any `IntoJs`, or a `Result` of one, whose `Err` is thrown in JavaScript.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from Rust to JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these, or a Result of one",
    note = "a type of your own crosses by reference as `RustObject<T>`; for another value return a `JsObject`, or convert it to one of these types first"
)]
pub trait ExportResult<const AS: u8>: Sized {
    /// The type as the contract describes it, without the `Result`.
    const TY: Ty;
    /// Whether it is a `Result`.
    const FALLIBLE: bool;
    /// The wasm values it becomes.
    type Slots: SlotList;
    /// The number of what the wasm function returns, as a list.
    const CODE: u16 = <<Self::Slots as SlotList>::Return as Slot>::CODE;
    /// The `E` of a `Result<T, E>`.
    type Error;
    /// The slots that JavaScript takes over.
    ///
    /// # Errors
    /// The `Err` of a `Result`.
    fn into_slots(self) -> Result<Self::Slots, Self::Error>;

    /// The last act of an export, after all arguments were dropped: hands over the result, or the error, which `boxed`
    /// boxes.
    fn publish(self, boxed: impl FnOnce(Self::Error) -> Box<dyn Error>) -> <Self::Slots as SlotList>::Return {
        let slots = self.into_slots().unwrap_or_else(|error| {
            sys::fail(JsError::from_boxed(boxed(error)).into_handle());
            Self::Slots::default()
        });
        slots.publish()
    }

    /// Runs an `async` export: until its first wait at once, so that it has begun when JavaScript goes on. Its end
    /// settles the promise that JavaScript has made.
    fn run_async(
        promise: u32,
        export: impl Future<Output = Self> + 'static,
        boxed: impl FnOnce(Self::Error) -> Box<dyn Error> + 'static,
    ) {
        start(settling_later(promise, async move {
            match export.await.into_slots() {
                Ok(slots) => sys::resolve(promise, &slots.into_wire()),
                Err(error) => sys::reject(promise, JsError::from_boxed(boxed(error))),
            }
        }));
    }

    /// The same of an export that ends when one of the signals aborts.
    fn run_until_aborted<const N: usize>(
        promise: u32,
        signals: [Option<AbortSignal>; N],
        export: impl Future<Output = Self> + 'static,
        boxed: impl FnOnce(Self::Error) -> Box<dyn Error> + 'static,
    ) {
        start(settling_later(promise, async move {
            let signals: Vec<_> = signals.into_iter().flatten().collect();
            match until_aborted(&signals, export).await.map(Self::into_slots) {
                Ok(Ok(slots)) => sys::resolve(promise, &slots.into_wire()),
                Ok(Err(error)) => sys::reject(promise, JsError::from_boxed(boxed(error))),
                Err(reason) => sys::reject(promise, reason),
            }
        }));
    }
}

impl<T, const AS: u8> ExportResult<AS> for T
where
    T: Crosses<Kind: Returned<Kind: Give<T, AS>>>,
{
    const TY: Ty = <ReturnedKind<T> as Give<T, AS>>::TY;
    const FALLIBLE: bool = <ReturnedKind<T> as Give<T, AS>>::FALLIBLE;
    type Slots = <ReturnedKind<T> as Give<T, AS>>::Slots;
    type Error = <ReturnedKind<T> as Give<T, AS>>::Error;
    fn into_slots(self) -> Result<Self::Slots, Self::Error> {
        <ReturnedKind<T> as Give<T, AS>>::into_slots(self)
    }
}

/// A kind that can be a result. The items are those of [`ExportResult`].
pub trait Give<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    const FALLIBLE: bool;
    /// As above.
    type Slots: SlotList;
    /// As above.
    type Error;
    /// As above.
    ///
    /// # Errors
    /// As above.
    fn into_slots(result: T) -> Result<Self::Slots, Self::Error>;
}

/// A kind that can be the `T` of a `Result<T, E>`. The items are those of [`ExportResult`].
pub trait GiveOk<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    type Slots: SlotList;
    /// As above.
    fn into_slots(value: T) -> Self::Slots;
}

macro_rules! infallible {
    ($T:ident $($K:ident)?, $kind:ty, $ty:ty) => {
        impl<$T, $($K,)? const AS: u8> Give<$ty, AS> for $kind
        where
            $ty: IntoJs<AS>,
            $kind: Accepts<AS>,
        {
            const TY: Ty = <$ty as ToJs<AS>>::TY;
            const FALLIBLE: bool = false;
            type Slots = <$ty as ToJs<AS>>::Slots;
            type Error = Infallible;
            fn into_slots(result: $ty) -> Result<Self::Slots, Infallible> {
                Ok(result.into_js())
            }
        }

        impl<$T, $($K,)? const AS: u8> GiveOk<$ty, AS> for $kind
        where
            $ty: IntoJs<AS>,
            $kind: Accepts<AS>,
        {
            const TY: Ty = <$ty as ToJs<AS>>::TY;
            type Slots = <$ty as ToJs<AS>>::Slots;
            fn into_slots(value: $ty) -> Self::Slots {
                value.into_js()
            }
        }
    };
}

infallible!(T K, Value<K>, T);
infallible!(T, Nullable<T>, Option<T>);

impl<T, E, const AS: u8> Give<Result<T, E>, AS> for Fallible
where
    T: Crosses<Kind: InResult<Kind: GiveOk<T, AS>>>,
{
    const TY: Ty = <InResultKind<T> as GiveOk<T, AS>>::TY;
    const FALLIBLE: bool = true;
    type Slots = <InResultKind<T> as GiveOk<T, AS>>::Slots;
    type Error = E;
    fn into_slots(result: Result<T, E>) -> Result<Self::Slots, E> {
        result.map(<InResultKind<T> as GiveOk<T, AS>>::into_slots)
    }
}
