//! Arrays: `Vec<T>`, `Box<[T]>`, and as an argument `&[T]`. Two slots, address and length; always a copy.
//!
//! What they point to is the element type's own choice, by the functions `lend_all`, `give_all` and `take_all` of its
//! conversions. Numbers lie there as they are. Texts are one buffer (`text_row.rs`). All others are a row of their
//! slots, each as the result of an import: [`lend_slots`], [`give_slots`] and [`take_slots`].

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    boundary::{Borrowed, Crosses, Lend, Value},
    slots::{SlotList, WireOf},
    sys::{self, Span},
    temps::Temps,
};

/// A row of borrowed values.
pub(crate) fn lend_slots<'a, T: ToJs<AS> + ?Sized + 'a, const AS: u8>(
    values: impl ExactSizeIterator<Item = &'a T>,
    temps: &mut Temps,
) -> Span {
    let row: Vec<WireOf<T::Slots>> = values.map(|value| value.to_js(temps).into_wire()).collect();
    temps.lend(row)
}

/// A row of values that JavaScript takes over, and the row itself.
pub(crate) fn give_slots<T: IntoJs<AS>, const AS: u8>(values: Vec<T>) -> Span {
    let row: Vec<WireOf<T::Slots>> = values.into_iter().map(|value| value.into_js().into_wire()).collect();
    sys::give_row(row)
}

/// The values of a row that JavaScript gave away.
pub(crate) fn take_slots<T: FromJs<AS>, const AS: u8>(slots: Span) -> Vec<T> {
    let row: Vec<WireOf<T::Slots>> = sys::take_row(slots);
    row.into_iter().map(|wire| T::from_js(SlotList::from_wire(wire))).collect()
}

macro_rules! array {
    ($T:ident, $array:ty, |$values:ident| $into:expr, |$taken:ident| $from:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$T> Crosses for $array {
            type Kind = Value;
        }

        impl<$T: ToJs<AS>, const AS: u8> ToJs<AS> for $array {
            const TY: Ty = <[$T] as ToJs<AS>>::TY;
            type Slots = Span;
            fn to_js(&self, temps: &mut Temps) -> Span {
                $T::lend_slice(self, temps)
            }
        }

        impl<$T: IntoJs<AS>, const AS: u8> IntoJs<AS> for $array {
            fn into_js(self) -> Span {
                let $values = self;
                $T::give_all($into)
            }
        }

        impl<$T: FromJs<AS>, const AS: u8> FromJs<AS> for $array {
            const TY: Ty = Ty::composite(Tag::Vec, &[&$T::TY]);
            type Slots = Span;
            fn from_js(slots: Span) -> Self {
                let $taken = $T::take_all(slots);
                $from
            }
        }
    };
}

array!(T, Vec<T>, |values| values, |values| values);
array!(T, Box<[T]>, |values| values.into_vec(), |values| values.into_boxed_slice());

#[diagnostic::do_not_recommend]
impl<T> Crosses for [T] {
    type Kind = Value;
}

impl<T: ToJs<AS>, const AS: u8> ToJs<AS> for [T] {
    const TY: Ty = Ty::composite(Tag::Vec, &[&T::TY]);
    type Slots = Span;
    fn to_js(&self, temps: &mut Temps) -> Span {
        T::lend_slice(self, temps)
    }
}

impl<T: FromJs<AS>, const AS: u8> Lend<AS> for Borrowed<[T]> {
    type Target = [T];
    type Value = Vec<T>;
    type Slots = Span;
    type Owner = Vec<T>;
    fn own(slots: Span) -> Vec<T> {
        T::take_all(slots)
    }
    fn lend(owner: &Vec<T>) -> &[T] {
        owner
    }
}
