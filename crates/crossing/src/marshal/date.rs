//! Dates: a Date, by value. One slot, the milliseconds since 1970-01-01 in UTC.
//!
//! JavaScript checks the range in both directions: years 1 to 9999, for `SystemTime` 1970 to 9999.

use crate::{JsDate, date::millis_of};

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;
#[cfg(any(feature = "chrono", feature = "time", feature = "jiff"))]
mod without_zone;

/// Implements the conversions of a type that is a moment.
///
/// `moment!(to [generics] type, tag, |value| milliseconds)` and `moment!(from type, tag, |milliseconds| value)`.
macro_rules! moment {
    (to [$($($generics:tt)+)?] $ty:ty, $tag:ident, |$value:ident| $millis:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$($($generics)+)?> $crate::boundary::Crosses for $ty {
            type Kind = $crate::boundary::Value;
        }

        impl<$($($generics)+,)? const AS: u8> $crate::ToJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $crate::annotation::AsDate>,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf(::crossing_abi::Tag::$tag);
            type Slots = (f64,);
            fn to_js(&self, _: &mut $crate::temps::Temps) -> Self::Slots {
                let $value = self;
                let millis: i64 = $millis;
                (millis as f64,)
            }
        }

        impl<$($($generics)+,)? const AS: u8> $crate::IntoJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $crate::annotation::AsDate>,
        {
            fn into_js(self) -> Self::Slots {
                let $value = &self;
                let millis: i64 = $millis;
                (millis as f64,)
            }
        }
    };
    (from $ty:ty, $tag:ident, |$millis:ident| $value:expr) => {
        impl<const AS: u8> $crate::FromJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::annotation::Annotation<Word: $crate::annotation::AsDate>,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf(::crossing_abi::Tag::$tag);
            type Slots = (f64,);
            fn from_js((slot,): Self::Slots) -> Self {
                let $millis = slot as i64;
                $value
            }
        }
    };
}

#[cfg(any(feature = "chrono", feature = "time", feature = "jiff"))]
use moment;

moment!(to [] JsDate, Date, |date| date.unix_millis());
moment!(from JsDate, Date, |millis| JsDate::clamped(millis));

moment!(to [] std::time::SystemTime, SystemTime, |time| millis_of(*time));
moment!(from std::time::SystemTime, SystemTime, |millis| system_time(millis));

#[cfg(crossing_js)]
moment!(to [] crate::time::SystemTime, SystemTime, |time| millis_of((*time).into()));
#[cfg(crossing_js)]
moment!(from crate::time::SystemTime, SystemTime, |millis| system_time(millis).into());

/// JavaScript has refused what is earlier than 1970.
fn system_time(millis: i64) -> std::time::SystemTime {
    std::time::UNIX_EPOCH + std::time::Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}
