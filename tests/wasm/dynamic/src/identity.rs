//! Which object it is: equality, clones, and what `{:?}` prints.

use crossing::prelude::*;

#[js_export(namespace = "identity")]
fn equal(left: &JsObject, right: &JsObject) -> bool {
    left == right
}

/// A clone is the same object and outlives the original.
#[js_export(namespace = "identity")]
fn clone(object: JsObject) -> JsObject {
    let copy = object.clone();
    assert_eq!(copy, object);
    drop(object);
    copy
}

#[js_export(namespace = "identity")]
fn debug(object: &JsObject) -> String {
    format!("{object:?}")
}

#[js_export(namespace = "identity")]
fn global_this() -> JsObject {
    drop(JsHost::global_this());
    assert_eq!(JsHost::global_this(), JsHost::global_this());
    JsHost::global_this()
}
