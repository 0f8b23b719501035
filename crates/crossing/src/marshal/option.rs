//! `Option<T>`: null for JavaScript; null or undefined from it. One slot more than `T`: 1 for `Some`, 0 for `None`.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    slots::{Taggable, Tagged},
    temps::Temps,
};

/// The slots of an option.
fn tagged<S: Taggable>(value: Option<S>) -> Tagged<S::List> {
    match value {
        Some(slots) => S::tag(1, slots),
        None => S::tag(0, S::default()),
    }
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
}

impl<T: IntoJs<AS>, const AS: u8> IntoJs<AS> for Option<T>
where
    T::Slots: Taggable,
{
    fn into_js(self) -> Self::Slots {
        tagged(self.map(T::into_js))
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
}
