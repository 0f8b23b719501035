//! What an exported function can take.

use crossing_abi::Ty;

use super::kind::{
    Accepts, Argument, ArgumentKind, Borrowed, Crosses, InOption, InOptionKind, Nullable, Value,
};
use crate::{
    AbortSignal, FromJs,
    slots::{Four, SlotList, Taggable, Tagged},
};

/// An argument of an export: any `FromJs`, or a borrow that lives as long as the call.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from JavaScript to Rust",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, &str, (), JsObject, &JsObject, dates, JsError, JsAny, \
            RustObject, JsFunction, Callback, JsPromise, JsStream, and Option, Vec and slices of these",
    note = "a type of your own crosses by reference as `RustObject<T>`; for another value take a `JsObject`, or one of these types and convert it"
)]
pub trait ExportArg<const AS: u8> {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it is made of.
    type Slots: SlotList;
    /// Their number.
    const CODE: u16 = <Self::Slots as SlotList>::CODE;
    /// What the call keeps alive while the argument is used.
    type Held: Held;
    /// Takes over what the slots point to.
    fn hold(slots: Four<Self::Slots>) -> Self::Held;
    /// Whether it may be an `AbortSignal`, which ends the `async` export that takes it.
    const ABORTS: bool;
    /// That signal.
    fn signal(held: &Self::Held) -> Option<&AbortSignal>;
}

impl<T, const AS: u8> ExportArg<AS> for T
where
    T: Crosses<Kind: Argument<Kind: Hold<T, AS>>>,
{
    const TY: Ty = <ArgumentKind<T> as Hold<T, AS>>::TY;
    type Slots = <ArgumentKind<T> as Hold<T, AS>>::Slots;
    type Held = <ArgumentKind<T> as Hold<T, AS>>::Held;
    fn hold(slots: Four<Self::Slots>) -> Self::Held {
        <ArgumentKind<T> as Hold<T, AS>>::hold(SlotList::join(slots))
    }
    const ABORTS: bool = <ArgumentKind<T> as Hold<T, AS>>::ABORTS;
    fn signal(held: &Self::Held) -> Option<&AbortSignal> {
        <ArgumentKind<T> as Hold<T, AS>>::signal(held)
    }
}

/// An argument on its way to the user's function. Nothing here depends on the user's type alone, so that a wrong
/// type is no error here too.
pub trait Held {
    /// The argument.
    type Lent<'a>
    where
        Self: 'a;
    /// The argument itself. Called once.
    fn lend(&mut self) -> Self::Lent<'_>;
    /// The same, to be lent after JavaScript went on: what lies in memory that JavaScript uses again is copied.
    #[must_use]
    fn keep(self) -> Self
    where
        Self: Sized,
    {
        self
    }
}

/// A kind that can be an argument. The items are those of [`ExportArg`].
pub trait Hold<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    type Slots: SlotList;
    /// As above.
    type Held: Held;
    /// As above.
    fn hold(slots: Self::Slots) -> Self::Held;
    /// As above.
    const ABORTS: bool = false;
    /// As above.
    fn signal(_: &Self::Held) -> Option<&AbortSignal> {
        None
    }
}

/// A value that the call owns until it gives it to the user's function.
#[derive(Debug)]
pub struct Owned<T>(Option<T>);

impl<T> Owned<T> {
    pub(super) fn new(value: T) -> Owned<T> {
        Owned(Some(value))
    }
}

impl<T> Held for Owned<T> {
    type Lent<'a>
        = T
    where
        T: 'a;
    #[expect(clippy::expect_used, reason = "expanded code lends each argument once")]
    fn lend(&mut self) -> T {
        self.0.take().expect("an argument is lent once")
    }
}

impl<T: FromJs<AS>, K, const AS: u8> Hold<T, AS> for Value<K>
where
    Value<K>: Accepts<AS>,
{
    const TY: Ty = T::TY;
    type Slots = T::Slots;
    type Held = Owned<T>;
    fn hold(slots: Self::Slots) -> Owned<T> {
        Owned::new(T::from_js(slots))
    }
    const ABORTS: bool = T::ABORTS;
    fn signal(held: &Owned<T>) -> Option<&AbortSignal> {
        held.0.as_ref().and_then(T::signal)
    }
}

/// A borrow that an export can take.
#[diagnostic::on_unimplemented(
    message = "CX0207: an export can borrow text, objects and slices only",
    label = "take `&str`, `&JsObject`, a slice `&[T]`, or the value itself"
)]
pub trait Lend<const AS: u8> {
    /// What is borrowed.
    type Target: ?Sized;
    /// The type that crosses.
    type Value;
    /// The wasm values it is made of.
    type Slots: Taggable;
    /// What is kept alive.
    type Owner;
    /// Takes over what the slots point to.
    fn own(slots: Self::Slots) -> Self::Owner;
    /// The borrow.
    fn lend(owner: &Self::Owner) -> &Self::Target;
    /// See [`Held::keep`].
    fn keep(owner: Self::Owner) -> Self::Owner;
    /// See [`ExportArg::ABORTS`].
    const ABORTS: bool;
    /// See [`ExportArg::signal`].
    fn signal(owner: &Self::Owner) -> Option<&AbortSignal>;
}

/// A type of which an export can take a borrow. The items are those of `Lend`.
pub trait Lendable<const AS: u8> {
    /// As above.
    type Value;
    /// As above.
    type Slots: Taggable;
    /// As above.
    type Owner;
    /// As above.
    fn own(slots: Self::Slots) -> Self::Owner;
    /// As above.
    fn lend(owner: &Self::Owner) -> &Self;
    /// As above.
    fn keep(owner: Self::Owner) -> Self::Owner {
        owner
    }
    /// As above.
    const ABORTS: bool = false;
    /// As above.
    fn signal(_: &Self::Owner) -> Option<&AbortSignal> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: Lendable<AS> + ?Sized, const AS: u8> Lend<AS> for Borrowed<T> {
    type Target = T;
    type Value = T::Value;
    type Slots = T::Slots;
    type Owner = T::Owner;
    fn own(slots: Self::Slots) -> Self::Owner {
        T::own(slots)
    }
    fn lend(owner: &Self::Owner) -> &T {
        T::lend(owner)
    }
    fn keep(owner: Self::Owner) -> Self::Owner {
        T::keep(owner)
    }
    const ABORTS: bool = T::ABORTS;
    fn signal(owner: &Self::Owner) -> Option<&AbortSignal> {
        T::signal(owner)
    }
}

/// What is lent.
pub struct Lender<B: Lend<AS>, const AS: u8>(B::Owner);

impl<B: Lend<AS>, const AS: u8> Held for Lender<B, AS> {
    type Lent<'a>
        = &'a B::Target
    where
        B: 'a;
    fn lend(&mut self) -> &B::Target {
        B::lend(&self.0)
    }
    fn keep(self) -> Self {
        Lender(B::keep(self.0))
    }
}

impl<T: ?Sized, const AS: u8> Hold<&T, AS> for Borrowed<T>
where
    Borrowed<T>: Lend<AS, Value: FromJs<AS>> + Accepts<AS>,
{
    const TY: Ty = <<Self as Lend<AS>>::Value as FromJs<AS>>::TY;
    type Slots = <Self as Lend<AS>>::Slots;
    type Held = Lender<Self, AS>;
    fn hold(slots: Self::Slots) -> Lender<Self, AS> {
        Lender(Self::own(slots))
    }
    const ABORTS: bool = <Self as Lend<AS>>::ABORTS;
    fn signal(held: &Lender<Self, AS>) -> Option<&AbortSignal> {
        <Self as Lend<AS>>::signal(&held.0)
    }
}

impl<T, const AS: u8> Hold<Option<T>, AS> for Nullable<T>
where
    T: Crosses<Kind: InOption<Kind: HoldOption<T, AS>>>,
{
    const TY: Ty = <InOptionKind<T> as HoldOption<T, AS>>::TY;
    type Slots = <InOptionKind<T> as HoldOption<T, AS>>::Slots;
    type Held = <InOptionKind<T> as HoldOption<T, AS>>::Held;
    fn hold(slots: Self::Slots) -> Self::Held {
        <InOptionKind<T> as HoldOption<T, AS>>::hold(slots)
    }
    const ABORTS: bool = <InOptionKind<T> as HoldOption<T, AS>>::ABORTS;
    fn signal(held: &Self::Held) -> Option<&AbortSignal> {
        <InOptionKind<T> as HoldOption<T, AS>>::signal(held)
    }
}

/// A kind that can be an argument in an `Option`. The items are those of [`ExportArg`].
pub trait HoldOption<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    type Slots: SlotList;
    /// As above.
    type Held: Held;
    /// As above.
    fn hold(slots: Self::Slots) -> Self::Held;
    /// As above.
    const ABORTS: bool = false;
    /// As above.
    fn signal(_: &Self::Held) -> Option<&AbortSignal> {
        None
    }
}

impl<T, K, const AS: u8> HoldOption<T, AS> for Value<K>
where
    Option<T>: FromJs<AS>,
    Value<K>: Accepts<AS>,
{
    const TY: Ty = <Option<T> as FromJs<AS>>::TY;
    type Slots = <Option<T> as FromJs<AS>>::Slots;
    type Held = Owned<Option<T>>;
    fn hold(slots: Self::Slots) -> Self::Held {
        Owned::new(FromJs::from_js(slots))
    }
    const ABORTS: bool = <Option<T> as FromJs<AS>>::ABORTS;
    fn signal(held: &Self::Held) -> Option<&AbortSignal> {
        held.0.as_ref().and_then(<Option<T> as FromJs<AS>>::signal)
    }
}

/// What is lent, or nothing.
pub struct OptionalLender<B: Lend<AS>, const AS: u8>(Option<B::Owner>);

impl<B: Lend<AS>, const AS: u8> Held for OptionalLender<B, AS> {
    type Lent<'a>
        = Option<&'a B::Target>
    where
        B: 'a;
    fn lend(&mut self) -> Option<&B::Target> {
        self.0.as_ref().map(B::lend)
    }
    fn keep(self) -> Self {
        OptionalLender(self.0.map(B::keep))
    }
}

impl<T: ?Sized, const AS: u8> HoldOption<&T, AS> for Borrowed<T>
where
    Borrowed<T>: Lend<AS> + Accepts<AS>,
    Option<<Borrowed<T> as Lend<AS>>::Value>: FromJs<AS>,
{
    const TY: Ty = <Option<<Self as Lend<AS>>::Value> as FromJs<AS>>::TY;
    type Slots = Tagged<<<Self as Lend<AS>>::Slots as Taggable>::List>;
    type Held = OptionalLender<Self, AS>;
    fn hold(slots: Self::Slots) -> Self::Held {
        let (tag, slots) = <Self as Lend<AS>>::Slots::untag(slots);
        OptionalLender((tag != 0).then(|| Self::own(slots)))
    }
    const ABORTS: bool = <Self as Lend<AS>>::ABORTS;
    fn signal(held: &Self::Held) -> Option<&AbortSignal> {
        held.0.as_ref().and_then(<Self as Lend<AS>>::signal)
    }
}
