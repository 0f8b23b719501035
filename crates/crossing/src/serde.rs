//! Any type that has serde's traits, as a [`JsAny`] and back: the feature `serde`.
//!
//! ```
//! use crossing::{JsAny, JsError, js_export};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Deserialize, Serialize)]
//! #[serde(rename_all = "camelCase")]
//! struct Point {
//!     x: f64,
//!     y: f64,
//!     #[serde(skip_serializing_if = "Option::is_none")]
//!     short_label: Option<String>,
//! }
//!
//! #[js_export]
//! fn mirrored(point: JsAny) -> Result<JsAny, JsError> {
//!     let Point { x, y, short_label } = crossing::serde::from_js(point)?;
//!     crossing::serde::to_js(&Point { x: y, y: x, short_label })
//! }
//! ```
//!
//! Values become JavaScript values directly, not by way of JSON: NaN, BigInts, bytes and undefined stay what they are.
//!
//! | Rust | to JavaScript | from JavaScript |
//! |---|---|---|
//! | `bool`, floats, integers to 32 bits | Boolean, Number | the same; an integer has no fraction and is in range |
//! | `i64`, `u64`, `i128`, `u128` | Number where that is exact (±(2^53 − 1)), else BigInt | a safe integer, or a BigInt |
//! | `String`, `char` | String | String; a Date as ISO 8601, which the dates of `chrono`, `time` and `jiff` read |
//! | bytes (`serialize_bytes`, `serde_bytes`) | `Uint8Array` | typed array, `ArrayBuffer`, Array of Numbers, String (as UTF-8) |
//! | `Option` | null for `None` | null, undefined, or a missing property |
//! | `()`, unit struct | undefined | undefined or null |
//! | sequences, tuples, sets | Array | Array, or another iterable (typed array, Set) |
//! | struct | object | object; other properties are read and converted like all, then ignored, unless `#[serde(deny_unknown_fields)]` |
//! | map | object; keys that are numbers, Booleans or `char`s become Strings, others are an error | object or `Map` |
//! | newtype struct | what it holds | what it holds |
//! | enum | unit variant: its name; others: `{ name: content }`, or as `#[serde(tag)]` and its like say | the same |
//!
//! An `Error` is no value of serde's: an error.
//!
//! Both directions are errors at more than 128 levels, which an object that contains itself has.
//!
//! Cost: a call of JavaScript for each object, and a conversion for each property. For large arrays of
//! numbers pass a `Vec<f64>` itself.

mod de;
mod ser;

use ::serde::{Serialize, de::DeserializeOwned};

use crate::{JsAny, JsError};

/// How deep values may be nested.
const DEEPEST: u8 = 128;

/// A value as JavaScript has it.
///
/// # Errors
/// What `T`'s implementation says; a map's key that is no text, number or Boolean; more than 128 levels; where there is no
/// JavaScript to make an object.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsAny, JsError> {
    value.serialize(ser::Serializer { levels: DEEPEST })
}

/// The value of one that JavaScript has.
///
/// # Errors
/// When it is none of `T`'s; what a getter of it throws; more than 128 levels.
pub fn from_js<T: DeserializeOwned>(value: impl Into<JsAny>) -> Result<T, JsError> {
    T::deserialize(de::Deserializer { value: value.into(), levels: DEEPEST })
}

impl ::serde::ser::Error for JsError {
    fn custom<T: std::fmt::Display>(message: T) -> JsError {
        JsError::type_error(message.to_string())
    }
}

impl ::serde::de::Error for JsError {
    fn custom<T: std::fmt::Display>(message: T) -> JsError {
        JsError::type_error(message.to_string())
    }
}

/// One level further down.
fn deeper(levels: u8) -> Result<u8, JsError> {
    levels
        .checked_sub(1)
        .ok_or_else(|| JsError::type_error(format!("a value is nested more than {DEEPEST} deep")))
}
