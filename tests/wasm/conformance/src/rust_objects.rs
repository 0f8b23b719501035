//! The cases of the area `managedobject`: Rust values that JavaScript holds.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use crossing::prelude::*;

#[js_import("store1", "cases")]
fn store1(object: &RustObject<CsObject>);
#[js_import("retrieve1", "cases")]
fn retrieve1() -> Result<RustObject<CsObject>, JsError>;
#[js_import("echo1", "cases")]
fn echo1(object: &RustObject<CsObject>) -> Result<RustObject<CsObject>, JsError>;

struct CsObject;

thread_local! {
    static MADE: RefCell<Weak<CsObject>> = const { RefCell::new(Weak::new()) };
}

#[js_export(namespace = "managedobject")]
fn make() -> RustObject<CsObject> {
    let made = Rc::new(CsObject);
    MADE.set(Rc::downgrade(&made));
    made.into()
}
/// Whether the object that was made last is still there.
#[js_export(namespace = "managedobject")]
fn is_alive() -> bool {
    MADE.with_borrow(|made| made.strong_count() > 0)
}
#[js_export(namespace = "managedobject")]
fn echo(object: RustObject<CsObject>) -> RustObject<CsObject> {
    object
}
/// Stored, retrieved and echoed, it is the same instance.
#[js_export(namespace = "managedobject")]
fn round_trip() -> Result<bool, JsError> {
    let object = RustObject::new(CsObject);
    store1(&object);
    Ok([retrieve1()?, echo1(&object)?].iter().all(|other| RustObject::ptr_eq(&object, other)))
}
#[js_export(namespace = "managedobject")]
fn as_js_object(object: JsObject) -> Result<RustObject<CsObject>, String> {
    object.try_into().map_err(|object| format!("{object:?} is no CsObject"))
}
