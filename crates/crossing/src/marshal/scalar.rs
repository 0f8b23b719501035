//! Implements the three conversions of a type that is one wasm slot.
//!
//! `scalar!(type, annotations it accepts, tag, slot, to slot, from slot)`, and `as it lies` where an array of them crosses
//! as it lies in memory.

macro_rules! scalar {
    ($ty:ty, $accepts:path, $tag:expr, $slot:ty, |$out:ident| $to:expr, |$in:ident| $from:expr $(, $dense:tt)?) => {
        $crate::boundary::values!($ty);

        impl<const AS: u8> $crate::ToJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $accepts>,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf($tag);
            type Slots = ($slot,);
            fn to_js(&self, _: &mut $crate::temps::Temps) -> Self::Slots {
                let $out = *self;
                ($to,)
            }
            $($crate::marshal::scalar::lend_as_it_lies!($dense);)?
        }

        impl<const AS: u8> $crate::IntoJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $accepts>,
        {
            fn into_js(self) -> Self::Slots {
                let $out = self;
                ($to,)
            }
            $($crate::marshal::scalar::give_as_it_lies!($dense);)?
        }

        impl<const AS: u8> $crate::FromJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $accepts>,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf($tag);
            type Slots = ($slot,);
            fn from_js(($in,): Self::Slots) -> Self {
                $from
            }
            $($crate::marshal::scalar::take_as_it_lies!($dense);)?
        }
    };
}
pub(super) use scalar;

macro_rules! lend_as_it_lies {
    ([as it lies]) => {
        const ARRAY: ::crossing_abi::Tag = $crate::marshal::array::tag_of_numbers(AS);
        fn lend_all<'a>(
            values: impl ExactSizeIterator<Item = &'a Self>,
            temps: &mut $crate::temps::Temps,
        ) -> $crate::sys::Span {
            temps.lend(values.copied().collect())
        }
        fn lend_slice(values: &[Self], _: &mut $crate::temps::Temps) -> $crate::sys::Span {
            $crate::sys::borrow_row(values)
        }
    };
}
pub(super) use lend_as_it_lies;

macro_rules! give_as_it_lies {
    ([as it lies]) => {
        fn give_all(values: Vec<Self>) -> $crate::sys::Span {
            $crate::sys::give_row(values)
        }
    };
}
pub(super) use give_as_it_lies;

macro_rules! take_as_it_lies {
    ([as it lies]) => {
        const ARRAY: ::crossing_abi::Tag = $crate::marshal::array::tag_of_numbers(AS);
        fn take_all(slots: $crate::sys::Span) -> Vec<Self> {
            $crate::sys::take_row(slots)
        }
    };
}
pub(super) use take_as_it_lies;
