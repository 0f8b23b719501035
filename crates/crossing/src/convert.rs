//! The two directions: [`ToJs`] and [`FromJs`].

use crossing_abi::{Tag, Ty};

use crate::{
    AbortSignal,
    annotation::numbers::AUTO,
    marshal::{array, option},
    slots::{SlotList, Taggable},
    sys::Span,
    temps::Temps,
};

/// A value that Rust can pass to JavaScript.
///
/// The number is the annotation (`#[js(BigInt)]` and its like); without one, it is left out.
/// Values are copied, objects are passed by reference. The cost of a conversion stands with each type.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from Rust to JavaScript",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, &str, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these"
)]
pub trait ToJs<const AS: u8 = AUTO> {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it becomes.
    #[doc(hidden)]
    type Slots: SlotList;
    /// The value for the duration of a call. The slots may point into `self` and `temps`.
    #[doc(hidden)]
    fn to_js(&self, temps: &mut Temps) -> Self::Slots;
    /// What an array of them is.
    #[doc(hidden)]
    const ARRAY: Tag = Tag::Vec;
    /// An array of them for the duration of a call.
    #[doc(hidden)]
    fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span
    where
        Self: 'a,
    {
        array::lend_slots(values, temps)
    }
    /// The same of values that lie side by side.
    #[doc(hidden)]
    fn lend_slice(values: &[Self], temps: &mut Temps) -> Span
    where
        Self: Sized,
    {
        Self::lend_all(values.iter(), temps)
    }
    /// An array of `Option`s of them.
    #[doc(hidden)]
    fn lend_options<'a>(values: impl ExactSizeIterator<Item = Option<&'a Self>>, temps: &mut Temps) -> Span
    where
        Self: 'a,
        Self::Slots: Taggable,
    {
        option::lend_slots(values, temps)
    }
}

/// A value that Rust can give away to JavaScript: the result of an export.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from Rust to JavaScript as a result",
    label = "not a type that JavaScript can receive and keep",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these",
    note = "return the value itself where it is a borrow: `String` for `&str`, `JsObject` for `&JsObject`"
)]
pub trait IntoJs<const AS: u8 = AUTO>: ToJs<AS> + Sized {
    /// The value as slots that JavaScript owns.
    #[doc(hidden)]
    fn into_js(self) -> Self::Slots;
    /// An array of them that JavaScript owns.
    #[doc(hidden)]
    fn give_all(values: Vec<Self>) -> Span {
        array::give_slots(values)
    }
    /// An array of `Option`s of them.
    #[doc(hidden)]
    fn give_options(values: Vec<Option<Self>>) -> Span
    where
        Self::Slots: Taggable,
    {
        array::give_slots(values)
    }
}

/// A value that Rust can receive from JavaScript.
///
/// JavaScript has checked the value before Rust sees it: a wrong type or a number out of range is an error
/// there, which names the function, the parameter, this type and the value.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from JavaScript to Rust",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these",
    note = "return the value itself where it is a borrow: `String` for `&str`, `JsObject` for `&JsObject`"
)]
pub trait FromJs<const AS: u8 = AUTO>: Sized {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it is made of.
    #[doc(hidden)]
    type Slots: SlotList;
    /// The value. What the slots point to belongs to it from now on.
    #[doc(hidden)]
    fn from_js(slots: Self::Slots) -> Self;
    /// Whether it may be an `AbortSignal`, which ends an `async` export that takes it.
    #[doc(hidden)]
    const ABORTS: bool = false;
    /// That signal.
    #[doc(hidden)]
    fn signal(&self) -> Option<&AbortSignal> {
        None
    }
    /// What an array of them is.
    #[doc(hidden)]
    const ARRAY: Tag = Tag::Vec;
    /// An array of them.
    #[doc(hidden)]
    fn take_all(slots: Span) -> Vec<Self> {
        array::take_slots(slots)
    }
    /// An array of `Option`s of them.
    #[doc(hidden)]
    fn take_options(slots: Span) -> Vec<Option<Self>>
    where
        Self::Slots: Taggable,
    {
        array::take_slots(slots)
    }
}

impl<T: ToJs<AS> + ?Sized, const AS: u8> ToJs<AS> for &T {
    const TY: Ty = T::TY;
    type Slots = T::Slots;
    fn to_js(&self, temps: &mut Temps) -> Self::Slots {
        (**self).to_js(temps)
    }
    const ARRAY: Tag = T::ARRAY;
    fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span
    where
        Self: 'a,
    {
        T::lend_all(values.copied(), temps)
    }
    fn lend_options<'a>(values: impl ExactSizeIterator<Item = Option<&'a Self>>, temps: &mut Temps) -> Span
    where
        Self: 'a,
        T::Slots: Taggable,
    {
        T::lend_options(values.map(Option::<&&T>::copied), temps)
    }
}
