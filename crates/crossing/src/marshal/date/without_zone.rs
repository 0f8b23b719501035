//! Refuses dates that are not a moment, since they do not say in which zone.

/// Never true. Their conversions ask for it, so that the error can say why.
#[diagnostic::on_unimplemented(
    message = "CX0240: a date without a time zone is not a moment, so it cannot be a JavaScript Date",
    label = "say which zone it means: pass `DateTime<Utc>` (chrono: `.and_utc()`), `OffsetDateTime` (time: \
             `.assume_utc()`) or `Timestamp` (jiff: `.to_zoned(TimeZone::UTC)?.timestamp()`)",
    note = "or cross as a `String` in ISO 8601"
)]
pub trait WithoutZone {
    /// Never called.
    fn never<T>() -> T;
}

macro_rules! without_zone {
    ($($ty:ty)*) => {$(
        $crate::boundary::values!($ty);

        impl<const AS: u8> $crate::ToJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::marshal::date::without_zone::WithoutZone,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf(::crossing_abi::Tag::DateTime);
            type Slots = (f64,);
            fn to_js(&self, _: &mut $crate::temps::Temps) -> Self::Slots {
                <$crate::annotation::Choice<AS> as $crate::marshal::date::without_zone::WithoutZone>::never()
            }
        }

        impl<const AS: u8> $crate::IntoJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::marshal::date::without_zone::WithoutZone,
        {
            fn into_js(self) -> Self::Slots {
                <$crate::annotation::Choice<AS> as $crate::marshal::date::without_zone::WithoutZone>::never()
            }
        }

        impl<const AS: u8> $crate::FromJs<AS> for $ty
        where
            $crate::annotation::Choice<AS>: $crate::marshal::date::without_zone::WithoutZone,
        {
            const TY: ::crossing_abi::Ty = ::crossing_abi::Ty::leaf(::crossing_abi::Tag::DateTime);
            type Slots = (f64,);
            fn from_js((_,): Self::Slots) -> Self {
                <$crate::annotation::Choice<AS> as $crate::marshal::date::without_zone::WithoutZone>::never()
            }
        }
    )*};
}
pub(super) use without_zone;
