//! 128-bit integers as `#[js(BigInt)]`: a BigInt of the type's whole range. Two slots, the lower half first.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsBigInt, Choice},
    temps::Temps,
};

macro_rules! integer_128 {
    ($ty:ident, $tag:ident) => {
        $crate::boundary::values!($ty);

        impl<const AS: u8> ToJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: AsBigInt>,
        {
            const TY: Ty = Ty::leaf(Tag::$tag);
            type Slots = (i64, i64);
            fn to_js(&self, _: &mut Temps) -> Self::Slots {
                (*self as i64, (*self >> 64) as i64)
            }
        }

        impl<const AS: u8> IntoJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: AsBigInt>,
        {
            fn into_js(self) -> Self::Slots {
                (self as i64, (self >> 64) as i64)
            }
        }

        impl<const AS: u8> FromJs<AS> for $ty
        where
            Choice<AS>: Annotation<Word: AsBigInt>,
        {
            const TY: Ty = Ty::leaf(Tag::$tag);
            type Slots = (i64, i64);
            fn from_js((low, high): Self::Slots) -> Self {
                (high as $ty) << 64 | (low as u64) as $ty
            }
        }
    };
}

integer_128!(i128, I128BigInt);
integer_128!(u128, U128BigInt);
