//! `Option<T>`: null for JavaScript; null or undefined from it. One slot more than `T`: 1 for `Some`, 0 for `None`.

use crossing_abi::{Tag, Ty};

use crate::{
    AbortSignal, FromJs, IntoJs, ToJs,
    slots::{SlotList, Taggable, Tagged},
    sys::Span,
    temps::Temps,
};

/// The slots of an option.
fn tagged<S: Taggable>(value: Option<S>) -> Tagged<S::List> {
    match value {
        Some(slots) => S::tag(1, slots),
        None => S::tag(0, S::default()),
    }
}

/// A row of borrowed values and of what is none.
pub(crate) fn lend_slots<'a, T: ToJs<AS, Slots: Taggable> + ?Sized + 'a, const AS: u8>(
    values: impl Iterator<Item = Option<&'a T>>,
    temps: &mut Temps,
) -> Span {
    let row: Vec<_> = values.map(|value| tagged(value.map(|value| value.to_js(temps))).into_wire()).collect();
    temps.lend(row)
}

impl<T: ToJs<AS>, const AS: u8> ToJs<AS> for Option<T>
where
    T::Slots: Taggable,
{
    const TY: Ty = Ty::composite(Tag::Option, &[&T::TY]);
    type Slots = Tagged<<T::Slots as Taggable>::List>;
    fn to_js(&self, temps: &mut Temps) -> Self::Slots {
        tagged(self.as_ref().map(|value| value.to_js(temps)))
    }
    fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span
    where
        Self: 'a,
    {
        T::lend_options(values.map(Option::as_ref), temps)
    }
}

impl<T: IntoJs<AS>, const AS: u8> IntoJs<AS> for Option<T>
where
    T::Slots: Taggable,
{
    fn into_js(self) -> Self::Slots {
        tagged(self.map(T::into_js))
    }
    fn give_all(values: Vec<Self>) -> Span {
        T::give_options(values)
    }
}

impl<T: FromJs<AS>, const AS: u8> FromJs<AS> for Option<T>
where
    T::Slots: Taggable,
{
    const TY: Ty = Ty::composite(Tag::Option, &[&T::TY]);
    type Slots = Tagged<<T::Slots as Taggable>::List>;
    fn from_js(slots: Self::Slots) -> Self {
        let (tag, slots) = T::Slots::untag(slots);
        (tag != 0).then(|| T::from_js(slots))
    }
    const ABORTS: bool = T::ABORTS;
    fn signal(&self) -> Option<&AbortSignal> {
        self.as_ref().and_then(T::signal)
    }
    fn take_all(slots: Span) -> Vec<Self> {
        T::take_options(slots)
    }
}
