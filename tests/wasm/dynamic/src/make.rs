//! Objects and arrays that Rust makes.

use crossing::{Number, prelude::*};

#[js_export(namespace = "make")]
fn empty() -> JsObject {
    JsObject::new()
}

#[js_export(namespace = "make")]
fn numbers() -> Result<JsObject, JsError> {
    JsObject::from_entries([("one", 1), ("two", 2), ("__proto__", 3), ("a.b", 4), ("", 5)])
}

#[js_export(namespace = "make")]
fn mixed(object: JsObject) -> Result<JsObject, JsError> {
    let name = String::from("größe");
    let null = JsAny::Null;
    JsObject::from_entries([
        ("object".to_owned(), JsAny::from(object)),
        (name, JsAny::from("text")),
        ("null".to_owned(), null),
        ("big".to_owned(), JsAny::BigInt(1 << 80)),
    ])
}

#[js_export(namespace = "make")]
fn array(object: &JsObject) -> Result<JsObject, JsError> {
    let inner = JsObject::array(["a", "b"])?;
    JsObject::array([object, &inner])
}

#[js_export(namespace = "make")]
fn empty_array() -> Result<JsObject, JsError> {
    JsObject::array(None::<f64>)
}

#[js_export(namespace = "make")]
fn options() -> Result<JsObject, JsError> {
    JsObject::array(vec![Some(1.5), None])
}

#[js_export(namespace = "make")]
fn unsafe_entry() -> Result<JsObject, JsError> {
    JsObject::from_entries([("good", Number(1_i64)), ("bad", Number(i64::MAX))])
}

#[js_export(namespace = "identity")]
fn keys(object: &JsObject) -> Result<Vec<String>, JsError> {
    object.keys()
}
