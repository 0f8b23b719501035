//! What an imported function can take.

use crossing_abi::Ty;

use super::kind::{Accepts, Argument, ArgumentKind, Borrowed, Crosses, Nullable, Value};
use crate::{
    ToJs,
    slots::{Four, SlotList},
    temps::Temps,
};

/// An argument of an import: any `ToJs`.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from Rust to JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, &str, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option, Vec and slices of these",
    note = "a type of your own crosses by reference as `RustObject<T>`; for another value pass a `JsObject`, or convert it to one of these types first"
)]
pub trait ImportArg<const AS: u8> {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it becomes.
    type Slots: SlotList;
    /// Their number.
    const CODE: u16 = <Self::Slots as SlotList>::CODE;
    /// The value for the duration of a call, after which `temps` is dropped.
    fn to_slots(&self, temps: &mut Temps) -> Four<Self::Slots>;
}

impl<T, const AS: u8> ImportArg<AS> for T
where
    T: Crosses<Kind: Argument<Kind: Pass<T, AS>>> + ?Sized,
{
    const TY: Ty = <ArgumentKind<T> as Pass<T, AS>>::TY;
    type Slots = <ArgumentKind<T> as Pass<T, AS>>::Slots;
    fn to_slots(&self, temps: &mut Temps) -> Four<Self::Slots> {
        <ArgumentKind<T> as Pass<T, AS>>::to_slots(self, temps).split()
    }
}

/// A kind that can be an argument. The items are those of [`ImportArg`].
pub trait Pass<T: ?Sized, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    type Slots: SlotList;
    /// As above.
    fn to_slots(value: &T, temps: &mut Temps) -> Self::Slots;
}

impl<T: ToJs<AS> + ?Sized, K, const AS: u8> Pass<T, AS> for Value<K>
where
    Value<K>: Accepts<AS>,
{
    const TY: Ty = T::TY;
    type Slots = T::Slots;
    fn to_slots(value: &T, temps: &mut Temps) -> T::Slots {
        value.to_js(temps)
    }
}

impl<T, const AS: u8> Pass<Option<T>, AS> for Nullable<T>
where
    Option<T>: ToJs<AS>,
    Nullable<T>: Accepts<AS>,
{
    const TY: Ty = <Option<T> as ToJs<AS>>::TY;
    type Slots = <Option<T> as ToJs<AS>>::Slots;
    fn to_slots(value: &Option<T>, temps: &mut Temps) -> Self::Slots {
        value.to_js(temps)
    }
}

impl<T, const AS: u8> Pass<&T, AS> for Borrowed<T>
where
    T: Crosses<Kind: Argument<Kind: Pass<T, AS>>> + ?Sized,
{
    const TY: Ty = <ArgumentKind<T> as Pass<T, AS>>::TY;
    type Slots = <ArgumentKind<T> as Pass<T, AS>>::Slots;
    fn to_slots(value: &&T, temps: &mut Temps) -> Self::Slots {
        <ArgumentKind<T> as Pass<T, AS>>::to_slots(value, temps)
    }
}
