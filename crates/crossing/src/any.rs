//! `JsAny`: a value of which only JavaScript knows the type.

mod from;
mod into;

use crate::{JsDate, JsError, JsObject};

/// Any JavaScript value that can cross, by what it is at run time.
///
/// An Array crosses as its items, a copy; a hole is [`Undefined`](JsAny::Undefined). An Array that contains itself, or is
/// nested more than 128 deep, is an error. A Date is copied too. All other objects cross by reference: typed arrays, maps,
/// promises, functions, and Dates that are invalid, out of [`JsDate`]'s range or of another realm.
///
/// There is no `From<i64>` and no `From<u64>`: say `JsAny::Number` or `JsAny::BigInt`.
///
/// | | |
/// |---|---|
/// | JavaScript | null, undefined, Boolean, Number, BigInt within `i128`, String, Array, Date, Error, objects and functions |
/// | TypeScript | `unknown` |
/// | checks | a BigInt is within `i128`; an Array is nested at most 128 deep |
/// | errors | a symbol; `Overflow: value … is out of … range`; an Array that is nested too deep |
/// | cost | as the value it holds; an Array 24 bytes and its items |
///
/// ```
/// # use crossing::JsAny;
/// let values = JsAny::from(vec![JsAny::from("text"), JsAny::from(1.5), JsAny::Null]);
/// assert_eq!(values.as_array().map(<[_]>::len), Some(3));
/// assert_eq!(values.as_array().and_then(|items| items[0].as_str()), Some("text"));
/// let count = u8::try_from(JsAny::from(7));
/// assert_eq!(count.ok(), Some(7));
/// ```
#[derive(Debug, PartialEq)]
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
    /// The items of an Array, copied.
    Array(Vec<JsAny>),
    /// A valid Date of the years 1 to 9999, copied.
    Date(JsDate),
    /// An `Error`.
    Error(JsError),
    /// Any other object, or a function.
    Object(JsObject),
}

impl JsAny {
    /// JavaScript's `typeof`, except that null is `"null"` and that a function is an `"object"`.
    pub fn type_of(&self) -> &'static str {
        match self {
            JsAny::Undefined => "undefined",
            JsAny::Null => "null",
            JsAny::Bool(_) => "boolean",
            JsAny::Number(_) => "number",
            JsAny::BigInt(_) => "bigint",
            JsAny::String(_) => "string",
            JsAny::Array(_) | JsAny::Date(_) | JsAny::Error(_) | JsAny::Object(_) => "object",
        }
    }

    /// Whether it is null or undefined, which an `Option` takes as `None`.
    pub fn is_nullish(&self) -> bool {
        matches!(self, JsAny::Undefined | JsAny::Null)
    }

    /// The Boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            JsAny::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The Number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            JsAny::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The BigInt.
    pub fn as_i128(&self) -> Option<i128> {
        match self {
            JsAny::BigInt(value) => Some(*value),
            _ => None,
        }
    }

    /// The String.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            JsAny::String(value) => Some(value),
            _ => None,
        }
    }

    /// The items of the Array.
    pub fn as_array(&self) -> Option<&[JsAny]> {
        match self {
            JsAny::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The Date.
    pub fn as_date(&self) -> Option<JsDate> {
        match self {
            JsAny::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The Error.
    pub fn as_error(&self) -> Option<&JsError> {
        match self {
            JsAny::Error(error) => Some(error),
            _ => None,
        }
    }

    /// The object or function, unless it is an Array, a Date or an Error.
    pub fn as_object(&self) -> Option<&JsObject> {
        match self {
            JsAny::Object(value) => Some(value),
            _ => None,
        }
    }

    /// The String.
    ///
    /// # Errors
    /// The value itself when it is something else; so in those that follow.
    pub fn into_string(self) -> Result<String, JsAny> {
        match self {
            JsAny::String(value) => Ok(value),
            other => Err(other),
        }
    }

    /// The items of the Array.
    ///
    /// # Errors
    /// The value itself.
    pub fn into_array(self) -> Result<Vec<JsAny>, JsAny> {
        match self {
            JsAny::Array(items) => Ok(items),
            other => Err(other),
        }
    }

    /// The Error.
    ///
    /// # Errors
    /// The value itself.
    pub fn into_error(self) -> Result<JsError, JsAny> {
        match self {
            JsAny::Error(error) => Ok(error),
            other => Err(other),
        }
    }

    /// The object or function, unless it is an Array, a Date or an Error.
    ///
    /// # Errors
    /// The value itself.
    pub fn into_object(self) -> Result<JsObject, JsAny> {
        match self {
            JsAny::Object(value) => Ok(value),
            other => Err(other),
        }
    }
}

impl Clone for JsAny {
    /// Copies the value; of an object or error, holds the same once more.
    fn clone(&self) -> JsAny {
        match self {
            JsAny::Undefined => JsAny::Undefined,
            JsAny::Null => JsAny::Null,
            JsAny::Bool(value) => JsAny::Bool(*value),
            JsAny::Number(value) => JsAny::Number(*value),
            JsAny::BigInt(value) => JsAny::BigInt(*value),
            JsAny::String(value) => JsAny::String(value.clone()),
            JsAny::Array(items) => JsAny::Array(items.clone()),
            JsAny::Date(date) => JsAny::Date(*date),
            JsAny::Error(error) => JsAny::Error(error.another()),
            JsAny::Object(object) => JsAny::Object(object.clone()),
        }
    }
}
