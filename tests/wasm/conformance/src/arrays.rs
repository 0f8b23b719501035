//! The cases of the area `array`: arrays of each type, each by itself and as an `Option`.

use crossing::prelude::*;

use crate::harness::harness;

harness! {
    bytes "vecU8": Vec<u8>;
    int32s "vecI32": Vec<i32>;
    doubles "vecF64": Vec<f64>;
    floats "vecF32": Vec<f32>;
    strings "vecString": Vec<String>;
    maybe_strings "vecOptionString": Vec<Option<String>>;
    option_bytes "optionVecU8": Option<Vec<u8>>;
    option_int32s "optionVecI32": Option<Vec<i32>>;
    option_doubles "optionVecF64": Option<Vec<f64>>;
    option_floats "optionVecF32": Option<Vec<f32>>;
    option_strings "optionVecString": Option<Vec<String>>;
}

#[js_import("retrieve1", "cases")]
fn retrieve_objects() -> Result<Vec<Option<JsObject>>, JsError>;
#[js_import("echo1", "cases")]
fn echo_objects(objects: &[Option<JsObject>]) -> Result<Vec<Option<JsObject>>, JsError>;

/// Whether Rust holds the same objects after an echo.
#[js_export(namespace = "objects")]
fn round_trip(objects: Vec<Option<JsObject>>) -> Result<bool, JsError> {
    Ok(echo_objects(&objects)? == objects && retrieve_objects()? == objects)
}

#[js_export(namespace = "objects")]
fn echo(value: Vec<Option<JsObject>>) -> Vec<Option<JsObject>> {
    value
}

#[js_export(namespace = "objects", name = "receive")]
fn receive_objects() -> Result<Vec<Option<JsObject>>, JsError> {
    retrieve_objects()
}

#[js_export(namespace = "objects", name = "refusal")]
fn refusal_of_objects() -> Option<String> {
    retrieve_objects().err().map(|error| error.to_string())
}

#[js_import("change", "cases")]
fn change(values: &[i32]);

/// The same after JavaScript has changed the array that it got.
#[js_export(namespace = "arrays")]
fn after_change(values: Vec<i32>) -> Vec<i32> {
    change(&values);
    values
}

#[js_import("retrieve1", "cases")]
fn retrieve_anys() -> Result<Option<Vec<JsAny>>, JsError>;
#[js_import("retrieve1", "cases")]
fn required_anys() -> Result<Vec<JsAny>, JsError>;
#[js_import("echo1", "cases")]
fn echo_anys(values: Option<&[JsAny]>) -> Result<Option<Vec<JsAny>>, JsError>;
#[js_import("store1", "cases")]
fn store_anys(values: &[JsAny]) -> Result<(), JsError>;

/// Passes what it gets through an import.
#[js_export(namespace = "anys")]
fn pass(values: Option<Vec<JsAny>>) -> Result<Option<Vec<JsAny>>, JsError> {
    echo_anys(values.as_deref())
}

#[js_export(namespace = "anys")]
fn receive() -> Result<Option<Vec<JsAny>>, JsError> {
    retrieve_anys()
}

#[js_export(namespace = "anys")]
fn refusal() -> Option<String> {
    required_anys().err().map(|error| error.to_string())
}

#[js_export(namespace = "anys", name = "echo")]
fn echo_any(value: Vec<JsAny>) -> Vec<JsAny> {
    value
}

/// Sends what a case names, and shows what comes back.
#[js_export(namespace = "anys")]
fn send(given: &str) -> Result<String, Box<dyn std::error::Error>> {
    let value = match given {
        "42" => JsAny::from(42_i32),
        "'A'" => JsAny::from('A'),
        "(sbyte)0" => JsAny::from(0_i8),
        _ => return Err(format!("no case names {given}").into()),
    };
    store_anys(&[value])?;
    Ok(format!("{:?}", required_anys()?))
}
