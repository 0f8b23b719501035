//! `JsAny` as Rust's values, checked as the values of imports are.

use std::fmt::Display;

use crate::{BigInt, JsAny, JsDate, JsError, JsObject, Number};

/// The largest integer that a Number holds with all below.
const SAFE: f64 = 9_007_199_254_740_991.0;

/// `Value is not a String: 1.5 (number)`, as JavaScript's half says it.
fn wrong_type(expected: &str, actual: &JsAny) -> JsError {
    let actual = match actual {
        JsAny::Undefined | JsAny::Null => actual.type_of().to_owned(),
        JsAny::Bool(value) => format!("{value} (boolean)"),
        JsAny::Number(value) => format!("{value} (number)"),
        JsAny::BigInt(value) => format!("{value} (bigint)"),
        JsAny::String(value) => format!("{value} (string)"),
        JsAny::Array(items) => format!("an Array of {} (object)", items.len()),
        JsAny::Date(date) => format!("{date} (object)"),
        JsAny::Error(error) => format!("{error} (object)"),
        JsAny::Object(value) => format!("{value:?} (object)"),
    };
    JsError::type_error(format!("Value is not {expected}: {actual}"))
}

fn out_of_range(value: impl Display, lowest: impl Display, highest: impl Display) -> JsError {
    JsError::range_error(format!("Overflow: value {value} is out of {lowest} {highest} range"))
}

macro_rules! try_from {
    ($($ty:ty, $expected:literal, $variant:ident;)*) => {$(
        impl TryFrom<JsAny> for $ty {
            type Error = JsError;
            /// # Errors
            /// When the value is of another type.
            fn try_from(value: JsAny) -> Result<$ty, JsError> {
                match value {
                    JsAny::$variant(value) => Ok(value),
                    other => Err(wrong_type($expected, &other)),
                }
            }
        }
    )*};
}

try_from! {
    bool, "a Boolean", Bool;
    f64, "a Number", Number;
    i128, "an bigint", BigInt;
    String, "a String", String;
    Vec<JsAny>, "an Array", Array;
    JsDate, "a Date", Date;
    JsError, "an Error", Error;
    JsObject, "an Object", Object;
}

impl TryFrom<JsAny> for char {
    type Error = JsError;
    /// # Errors
    /// When the value is no String of one code point.
    fn try_from(value: JsAny) -> Result<char, JsError> {
        let mut chars = value.as_str().unwrap_or_default().chars();
        match (chars.next(), chars.next()) {
            (Some(char), None) => Ok(char),
            _ => Err(wrong_type("a String of one code point", &value)),
        }
    }
}

/// The safe integer of a value.
fn integer(value: &JsAny) -> Result<i64, JsError> {
    match value {
        JsAny::Number(number) if number.abs() <= SAFE && number.fract() == 0.0 => Ok(*number as i64),
        other => Err(wrong_type("an integer", other)),
    }
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl TryFrom<JsAny> for $ty {
            type Error = JsError;
            /// # Errors
            /// When the value is no Number, has a fraction, or is out of range.
            fn try_from(value: JsAny) -> Result<$ty, JsError> {
                let value = integer(&value)?;
                value.try_into().map_err(|_| out_of_range(value, <$ty>::MIN, <$ty>::MAX))
            }
        }
    )*};
}

integers! { i8 u8 i16 u16 i32 u32 isize usize }

impl TryFrom<JsAny> for Number<i64> {
    type Error = JsError;
    /// # Errors
    /// When the value is no safe integer.
    fn try_from(value: JsAny) -> Result<Number<i64>, JsError> {
        integer(&value).map(Number)
    }
}

impl TryFrom<JsAny> for Number<u64> {
    type Error = JsError;
    /// # Errors
    /// When the value is no safe integer, or is negative.
    fn try_from(value: JsAny) -> Result<Number<u64>, JsError> {
        let value = integer(&value)?;
        value.try_into().map(Number).map_err(|_| out_of_range(value, 0, SAFE))
    }
}

macro_rules! big_ints {
    ($($ty:ty)*) => {$(
        impl TryFrom<JsAny> for BigInt<$ty> {
            type Error = JsError;
            /// # Errors
            /// When the value is no BigInt, or is out of range.
            fn try_from(value: JsAny) -> Result<BigInt<$ty>, JsError> {
                let value = i128::try_from(value)?;
                value.try_into().map(BigInt).map_err(|_| out_of_range(value, <$ty>::MIN, <$ty>::MAX))
            }
        }
    )*};
}

big_ints! { i64 u64 }

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal<T: TryFrom<JsAny, Error = JsError>>(value: impl Into<JsAny>) -> String {
        match T::try_from(value.into()) {
            Ok(_) => "accepted".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn good_values_convert() {
        assert_eq!(u8::try_from(JsAny::from(255)).ok(), Some(255));
        assert_eq!(i8::try_from(JsAny::from(-128)).ok(), Some(-128));
        assert_eq!(i32::try_from(JsAny::Number(-0.0)).ok(), Some(0));
        assert_eq!(char::try_from(JsAny::from("😀")).ok(), Some('😀'));
        assert_eq!(Number::<i64>::try_from(JsAny::Number(SAFE)).ok(), Some(Number(9_007_199_254_740_991)));
        assert_eq!(BigInt::<u64>::try_from(JsAny::from(BigInt(u64::MAX))).ok(), Some(BigInt(u64::MAX)));
        assert_eq!(Vec::try_from(JsAny::from([1, 2])).ok(), Some(vec![JsAny::from(1), JsAny::from(2)]));
    }

    #[test]
    fn wrong_values_are_named() {
        assert_eq!(refusal::<u8>(256), "RangeError: Overflow: value 256 is out of 0 255 range");
        assert_eq!(refusal::<u8>(-1), "RangeError: Overflow: value -1 is out of 0 255 range");
        assert_eq!(refusal::<i32>(1.5), "TypeError: Value is not an integer: 1.5 (number)");
        assert_eq!(refusal::<i32>(f64::NAN), "TypeError: Value is not an integer: NaN (number)");
        assert_eq!(refusal::<i32>("1"), "TypeError: Value is not an integer: 1 (string)");
        assert_eq!(refusal::<String>(()), "TypeError: Value is not a String: undefined");
        assert_eq!(refusal::<bool>(None::<bool>), "TypeError: Value is not a Boolean: null");
        assert_eq!(refusal::<char>("ab"), "TypeError: Value is not a String of one code point: ab (string)");
        assert_eq!(refusal::<char>(""), "TypeError: Value is not a String of one code point:  (string)");
        assert_eq!(refusal::<f64>([1]), "TypeError: Value is not a Number: an Array of 1 (object)");
        assert_eq!(
            refusal::<Number<i64>>(SAFE + 1.0),
            "TypeError: Value is not an integer: 9007199254740992 (number)"
        );
        assert!(refusal::<BigInt<i64>>(i128::MAX).starts_with("RangeError: Overflow"));
        assert_eq!(
            refusal::<Number<u64>>(-1),
            "RangeError: Overflow: value -1 is out of 0 9007199254740991 range"
        );
    }

    #[test]
    fn equality_is_by_value() {
        assert_eq!(JsAny::from([JsAny::Null, JsAny::from("a")]), JsAny::from(vec![None, Some("a")]));
        assert_ne!(JsAny::Null, JsAny::Undefined);
        assert_ne!(JsAny::Number(f64::NAN), JsAny::Number(f64::NAN));
        assert_ne!(JsAny::Number(1.0), JsAny::BigInt(1));
    }
}
