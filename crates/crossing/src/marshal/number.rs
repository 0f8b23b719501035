//! `Number<T>` and `BigInt<T>`: `T` with the annotation of that name.

use crossing_abi::Ty;

use crate::{
    BigInt, FromJs, IntoJs, Number, ToJs,
    annotation::numbers::{AUTO, BIG_INT, NUMBER},
    sys::Span,
    temps::Temps,
};

macro_rules! wrapper {
    ($name:ident, $annotation:ident) => {
        #[diagnostic::do_not_recommend]
        impl<T> $crate::boundary::Crosses for $name<T> {
            type Kind = $crate::boundary::Value;
        }

        #[diagnostic::do_not_recommend]
        impl<T: ToJs<$annotation>> ToJs<AUTO> for $name<T> {
            const TY: Ty = T::TY;
            type Slots = T::Slots;
            fn to_js(&self, temps: &mut Temps) -> Self::Slots {
                self.0.to_js(temps)
            }
            fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span
            where
                Self: 'a,
            {
                T::lend_all(values.map(|value| &value.0), temps)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: IntoJs<$annotation>> IntoJs<AUTO> for $name<T> {
            fn into_js(self) -> Self::Slots {
                self.0.into_js()
            }
            fn give_all(values: Vec<Self>) -> Span {
                T::give_all(values.into_iter().map(|value| value.0).collect())
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: FromJs<$annotation>> FromJs<AUTO> for $name<T> {
            const TY: Ty = T::TY;
            type Slots = T::Slots;
            fn from_js(slots: Self::Slots) -> Self {
                $name(T::from_js(slots))
            }
            fn take_all(slots: Span) -> Vec<Self> {
                T::take_all(slots).into_iter().map($name).collect()
            }
        }
    };
}

wrapper!(Number, NUMBER);
wrapper!(BigInt, BIG_INT);
