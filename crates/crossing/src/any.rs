//! `JsAny`: a value of which only JavaScript knows the type.

use crate::JsObject;

/// Any JavaScript value that can cross, by what it is at run time.
///
/// There is no `From<i64>` and no `From<u64>`: say `JsAny::Number` or `JsAny::BigInt`.
///
/// | | |
/// |---|---|
/// | JavaScript | null, undefined, Boolean, Number, BigInt within `i128`, String, objects and functions |
/// | error | a symbol; a BigInt beyond `i128` |
/// | cost | as the value it holds |
#[derive(Debug)]
#[non_exhaustive]
pub enum JsAny {
    /// `undefined`
    Undefined,
    /// `null`
    Null,
    /// A Boolean.
    Bool(bool),
    /// A Number.
    Number(f64),
    /// A BigInt.
    BigInt(i128),
    /// A String.
    String(String),
    /// An object or function.
    Object(JsObject),
}

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
    f32: |value| JsAny::Number(value.into());
    f64: |value| JsAny::Number(value);
    i128: |value| JsAny::BigInt(value);
    char: |value| JsAny::String(value.into());
    &str: |value| JsAny::String(value.into());
    String: |value| JsAny::String(value);
    JsObject: |value| JsAny::Object(value);
}

impl<T: Into<JsAny>> From<Option<T>> for JsAny {
    /// `None` is null.
    fn from(value: Option<T>) -> JsAny {
        value.map_or(JsAny::Null, T::into)
    }
}
