//! The cases of the area `jsobject`: objects that cross, and their properties.

use std::cell::RefCell;

use crossing::prelude::*;

#[js_import("store1", "cases")]
fn store1(object: Option<&JsObject>);
#[js_import("retrieve1", "cases")]
fn retrieve1() -> Result<Option<JsObject>, JsError>;
#[js_import("echo1", "cases")]
fn echo1(object: &JsObject) -> Result<JsObject, JsError>;

/// Stores, retrieves and echoes; whether all three are the same object to Rust.
#[js_export(namespace = "object")]
fn round_trip(object: Option<JsObject>) -> Result<bool, JsError> {
    store1(object.as_ref());
    let echoed = object.as_ref().map(echo1).transpose()?;
    Ok(retrieve1()? == object && echoed == object)
}

#[js_export(namespace = "object")]
fn echo(object: Option<JsObject>) -> Option<JsObject> {
    object
}

/// The result of an import that must be an object.
#[js_export(namespace = "object")]
fn receive() -> Result<JsObject, JsError> {
    required()
}
#[js_import("retrieve1", "cases")]
fn required() -> Result<JsObject, JsError>;

/// What Rust reads of the error.
#[js_export(namespace = "object")]
fn refusal() -> Option<String> {
    required().err().map(|error| error.to_string())
}

#[js_export(namespace = "object")]
fn same(one: &JsObject, other: &JsObject) -> bool {
    one == other
}

#[js_export(namespace = "object")]
fn debug(object: &JsObject) -> String {
    format!("{object:?}")
}

/// `properties! { name "Name": type; }`: the exports `get.Name`, `maybe.Name` and `set.Name`.
macro_rules! properties {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_export(namespace = "get", name = $js)]
            fn get(object: &JsObject, name: &str) -> Result<$ty, JsError> {
                object.get_property(name)
            }
            #[js_export(namespace = "maybe", name = $js)]
            fn maybe(object: &JsObject, name: &str) -> Result<Option<$ty>, JsError> {
                object.get_property(name)
            }
            #[js_export(namespace = "set", name = $js)]
            fn set(object: &JsObject, name: &str, value: Option<$ty>) -> Result<(), JsError> {
                match value {
                    Some(value) => object.set_property(name, value),
                    None => object.set_property(name, None::<$ty>),
                }
            }
        }
    )*};
}

properties! {
    boolean "Boolean": bool;
    int32 "Int32": i32;
    double "Double": f64;
    string "String": String;
    object "JSObject": JsObject;
    bytes "ByteArray": Vec<u8>;
}

#[js_export(namespace = "object")]
fn has_property(object: &JsObject, name: &str) -> Result<bool, JsError> {
    object.has_property(name)
}

#[js_export(namespace = "object")]
fn type_of_property(object: &JsObject, name: &str) -> Result<String, JsError> {
    object.type_of_property(name).map(str::to_owned)
}

thread_local! {
    /// An object that Rust keeps.
    static KEPT: RefCell<Option<JsObject>> = const { RefCell::new(None) };
}

#[js_export(namespace = "object")]
fn keep(object: JsObject) {
    KEPT.set(Some(object));
}

#[js_export(namespace = "object")]
fn kept() -> Option<JsObject> {
    KEPT.with_borrow(Clone::clone)
}

/// Lets go of it.
#[js_export(namespace = "object")]
fn dispose() {
    KEPT.take();
}
