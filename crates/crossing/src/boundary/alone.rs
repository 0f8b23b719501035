//! Values that stand alone: as an argument or a result, but not in an `Option`, a `Vec` or a promise.

use std::convert::Infallible;

use crossing_abi::Ty;

use super::{
    export_arg::{Hold, HoldOption, Owned},
    export_result::{Give, GiveOk},
    import_arg::Pass,
    import_result::{Receive, Take},
    kind::Alone,
};
use crate::{FromJs, JsError, panic, slots::SlotList, sys::Raised, temps::Temps};

/// The conversions of a type that stands alone.
pub trait StandsAlone<const AS: u8>: Sized {
    /// The type as the contract describes it.
    const TY: Ty;
    /// To JavaScript.
    type Out: SlotList;
    /// From JavaScript.
    type In: SlotList;
    /// The slots of a value. What they point to is JavaScript's from now on.
    fn to_slots(&self) -> Self::Out;
    /// The value of slots.
    fn from_slots(slots: Self::In) -> Self;
}

/// Never implemented. A type that stands alone asks for it in its impls of `ToJs` and `FromJs`, for which the types around
/// it ask.
#[diagnostic::on_unimplemented(
    message = "CX0232: `{Self}` stands alone: it cannot be part of another value, or of a promise",
    label = "pass it as an argument or return it as the result, by itself"
)]
pub trait InAnother {}

impl<T: StandsAlone<AS>, const AS: u8> Pass<T, AS> for Alone {
    const TY: Ty = T::TY;
    type Slots = T::Out;
    fn to_slots(value: &T, _: &mut Temps) -> T::Out {
        value.to_slots()
    }
}

impl<T: StandsAlone<AS>, const AS: u8> Receive<T, AS> for Alone {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = false;
    type Slots = T::In;
    fn from_slots(slots: T::In) -> T {
        T::from_slots(slots)
    }
    fn from_raised(error: Raised) -> T {
        panic::uncaught(error.into_handle())
    }
    fn from_error(error: JsError) -> T {
        panic::unhandled(error)
    }
}

impl<T: StandsAlone<AS>, const AS: u8> Take<T, AS> for Alone {
    const TY: Ty = T::TY;
    type Slots = T::In;
    fn from_slots(slots: T::In) -> T {
        T::from_slots(slots)
    }
}

impl<T: StandsAlone<AS>, const AS: u8> Hold<T, AS> for Alone {
    const TY: Ty = T::TY;
    type Slots = T::In;
    type Held = Owned<T>;
    fn hold(slots: T::In) -> Owned<T> {
        Owned::new(T::from_slots(slots))
    }
}

impl<T, const AS: u8> HoldOption<T, AS> for Alone
where
    Option<T>: FromJs<AS>,
{
    const TY: Ty = <Option<T> as FromJs<AS>>::TY;
    type Slots = <Option<T> as FromJs<AS>>::Slots;
    type Held = Owned<Option<T>>;
    fn hold(slots: Self::Slots) -> Self::Held {
        Owned::new(FromJs::from_js(slots))
    }
}

impl<T: StandsAlone<AS>, const AS: u8> Give<T, AS> for Alone {
    const TY: Ty = T::TY;
    const FALLIBLE: bool = false;
    type Slots = T::Out;
    type Error = Infallible;
    fn into_slots(result: T) -> Result<T::Out, Infallible> {
        Ok(result.to_slots())
    }
}

impl<T: StandsAlone<AS>, const AS: u8> GiveOk<T, AS> for Alone {
    const TY: Ty = T::TY;
    type Slots = T::Out;
    fn into_slots(value: T) -> T::Out {
        value.to_slots()
    }
}
