//! Implements the three conversions of a type that is one wasm slot.
//!
//! `scalar!(type, annotations it accepts, tag, slot, to slot, from slot)`

macro_rules! scalar {
    ($ty:ty, $accepts:path, $tag:expr, $slot:ty, |$out:ident| $to:expr, |$in:ident| $from:expr) => {
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
        }

        impl<const AS: u8> $crate::IntoJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $accepts>,
        {
            fn into_js(self) -> Self::Slots {
                let $out = self;
                ($to,)
            }
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
        }
    };
}
pub(super) use scalar;
