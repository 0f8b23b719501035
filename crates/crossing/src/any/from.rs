//! Rust's values as `JsAny`: those that always fit.

use crate::{BigInt, JsAny, JsDate, JsError, JsObject};

macro_rules! any_from {
    ($($ty:ty: |$value:ident| $any:expr;)*) => {$(
        impl From<$ty> for JsAny {
            fn from($value: $ty) -> JsAny {
                $any
            }
        }
    )*};
}

any_from! {
    (): |_nothing| JsAny::Undefined;
    bool: |value| JsAny::Bool(value);
    i8: |value| JsAny::Number(value.into());
    u8: |value| JsAny::Number(value.into());
    i16: |value| JsAny::Number(value.into());
    u16: |value| JsAny::Number(value.into());
    i32: |value| JsAny::Number(value.into());
    u32: |value| JsAny::Number(value.into());
    isize: |value| JsAny::Number(value as f64);
    usize: |value| JsAny::Number(value as f64);
    f32: |value| JsAny::Number(value.into());
    f64: |value| JsAny::Number(value);
    i128: |value| JsAny::BigInt(value);
    BigInt<i64>: |value| JsAny::BigInt(value.0.into());
    BigInt<u64>: |value| JsAny::BigInt(value.0.into());
    char: |value| JsAny::String(value.into());
    &str: |value| JsAny::String(value.into());
    String: |value| JsAny::String(value);
    JsDate: |value| JsAny::Date(value);
    JsError: |value| JsAny::Error(value);
    JsObject: |value| JsAny::Object(value);
    &JsObject: |value| JsAny::Object(value.clone());
}

impl<T: Into<JsAny>> From<Option<T>> for JsAny {
    /// `None` is null.
    fn from(value: Option<T>) -> JsAny {
        value.map_or(JsAny::Null, T::into)
    }
}

impl<T: Into<JsAny>> From<Vec<T>> for JsAny {
    /// An Array.
    fn from(values: Vec<T>) -> JsAny {
        values.into_iter().collect()
    }
}

impl<T: Into<JsAny>, const N: usize> From<[T; N]> for JsAny {
    /// An Array.
    fn from(values: [T; N]) -> JsAny {
        values.into_iter().collect()
    }
}

impl<T: Into<JsAny>> FromIterator<T> for JsAny {
    /// An Array.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> JsAny {
        JsAny::Array(values.into_iter().map(T::into).collect())
    }
}
