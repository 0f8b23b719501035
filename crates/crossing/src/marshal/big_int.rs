//! 64-bit integers, whose two meanings in JavaScript the user must choose between.
//!
//! - `#[js(Number)]`: a Number, safe integers only (±(2^53 − 1)). To JavaScript two slots: the nearest `f64` and
//!   what is missing to the exact value, so that an error can name it. From JavaScript one slot.
//! - `#[js(BigInt)]`: a BigInt of the type's whole range. One slot.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{Annotation, BigInt, Choice, Number, Said, Told},
    marshal::array,
    slots::SlotList,
    sys::{self, Span},
    temps::Temps,
};

/// The two meanings of a 64-bit integer.
#[diagnostic::on_unimplemented(
    message = "CX0203: a 64-bit integer crosses as a JavaScript Number or BigInt, not as its annotation says",
    label = "write `Number` or `BigInt`",
    note = "Number holds integers up to 2^53 - 1 and is an error beyond; BigInt holds them all"
)]
pub trait AsInteger64<T> {
    /// The type as the contract describes it.
    const TY: Ty;
    /// To JavaScript.
    type Out: SlotList;
    /// From JavaScript.
    type In: SlotList;
    /// Whether an array of them crosses as it lies in memory.
    const AS_IT_LIES: bool;
    /// The slots of a value.
    fn to_slots(value: T) -> Self::Out;
    /// The value of slots.
    fn from_slots(slots: Self::In) -> T;
}

macro_rules! integer_64 {
    ($ty:ident, $number:ident, $big_int:ident) => {
        $crate::boundary::values!($ty);

        #[diagnostic::do_not_recommend]
        impl AsInteger64<$ty> for Number {
            const TY: Ty = Ty::leaf(Tag::$number);
            type Out = (f64, i32);
            type In = (f64,);
            const AS_IT_LIES: bool = false;
            fn to_slots(value: $ty) -> Self::Out {
                let nearest = value as f64;
                (nearest, (i128::from(value) - nearest as i128) as i32)
            }
            fn from_slots((slot,): Self::In) -> $ty {
                slot as $ty
            }
        }

        #[diagnostic::do_not_recommend]
        impl AsInteger64<$ty> for BigInt {
            const TY: Ty = Ty::leaf(Tag::$big_int);
            type Out = (i64,);
            type In = (i64,);
            const AS_IT_LIES: bool = true;
            fn to_slots(value: $ty) -> Self::Out {
                (value as i64,)
            }
            fn from_slots((slot,): Self::In) -> $ty {
                slot as $ty
            }
        }

        impl<const AS: u8> ToJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: Told>,
            Said<AS>: AsInteger64<$ty>,
        {
            const TY: Ty = <Said<AS> as AsInteger64<$ty>>::TY;
            type Slots = <Said<AS> as AsInteger64<$ty>>::Out;
            fn to_js(&self, _: &mut Temps) -> Self::Slots {
                Said::<AS>::to_slots(*self)
            }
            fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span {
                if Said::<AS>::AS_IT_LIES {
                    temps.lend(values.copied().collect())
                } else {
                    array::lend_slots::<Self, AS>(values, temps)
                }
            }
            fn lend_slice(values: &[Self], temps: &mut Temps) -> Span {
                if Said::<AS>::AS_IT_LIES {
                    sys::borrow_row(values)
                } else {
                    array::lend_slots::<Self, AS>(values.iter(), temps)
                }
            }
        }

        impl<const AS: u8> IntoJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: Told>,
            Said<AS>: AsInteger64<$ty>,
        {
            fn into_js(self) -> Self::Slots {
                Said::<AS>::to_slots(self)
            }
            fn give_all(values: Vec<Self>) -> Span {
                if Said::<AS>::AS_IT_LIES { sys::give_row(values) } else { array::give_slots(values) }
            }
        }

        impl<const AS: u8> FromJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: Told>,
            Said<AS>: AsInteger64<$ty>,
        {
            const TY: Ty = <Said<AS> as AsInteger64<$ty>>::TY;
            type Slots = <Said<AS> as AsInteger64<$ty>>::In;
            fn from_js(slots: Self::Slots) -> Self {
                Said::<AS>::from_slots(slots)
            }
            fn take_all(slots: Span) -> Vec<Self> {
                if Said::<AS>::AS_IT_LIES { sys::take_row(slots) } else { array::take_slots(slots) }
            }
        }
    };
}

integer_64!(i64, I64Number, I64BigInt);
integer_64!(u64, U64Number, U64BigInt);
