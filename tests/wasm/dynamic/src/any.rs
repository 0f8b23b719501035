//! `JsAny` that Rust makes and takes apart.

use crossing::{BigInt, JsDate, prelude::*};

/// One of each kind, nested.
#[js_export(namespace = "any")]
fn kinds(object: &JsObject) -> JsAny {
    let inner =
        [JsAny::Null, JsAny::Undefined, true.into(), 1.5.into(), BigInt(u64::MAX).into(), "text".into()];
    JsAny::from(vec![JsAny::from(inner), object.into(), JsAny::Array(Vec::new())])
}

#[js_export(namespace = "any")]
fn nested(depth: u32) -> JsAny {
    (0..depth).fold(JsAny::from("innermost"), |value, _| JsAny::from([value]))
}

/// A clone is equal and outlives the original.
#[js_export(namespace = "any")]
fn clone(value: JsAny) -> JsAny {
    let copy = value.clone();
    assert_eq!(format!("{copy:?}"), format!("{value:?}"));
    drop(value);
    copy
}

#[js_export(namespace = "any")]
fn equal(left: JsAny, right: JsAny) -> bool {
    left == right
}

/// What `TryFrom` says.
#[js_export(namespace = "any")]
fn to_i32(value: JsAny) -> Result<i32, JsError> {
    value.try_into()
}

#[js_export(namespace = "any")]
fn to_object(value: JsAny) -> Result<JsObject, JsError> {
    value.try_into()
}

#[js_export(namespace = "any")]
fn sum(values: Vec<JsAny>) -> f64 {
    let number = |value: &JsAny| match value {
        JsAny::Array(items) => items.iter().filter_map(JsAny::as_f64).sum(),
        other => other.as_f64().unwrap_or(0.0),
    };
    values.iter().map(number).sum()
}

/// Dates and errors that Rust makes.
#[js_export(namespace = "any")]
fn made() -> JsAny {
    let error = JsError::range_error("made in Rust");
    let date = JsDate::from_unix_millis(951_782_400_000);
    JsAny::from([JsAny::from(error), JsAny::from(date)])
}

#[js_export(namespace = "any")]
fn to_error(value: JsAny) -> Result<String, JsError> {
    JsError::try_from(value).map(|error| error.to_string())
}
