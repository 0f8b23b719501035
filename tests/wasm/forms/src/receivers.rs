//! Imports that look their name up in the first argument.

use crossing::prelude::*;

use crate::forward;

forward! {
    #[js_import(get, "title")]
    fn get_of(this: &JsObject) -> String;

    #[js_import(set, "title")]
    fn set_of(this: &JsObject, value: &str);

    #[js_import(get, "style.color")]
    fn get_deep(this: &JsObject) -> Option<String>;

    #[js_import(set, "style.color")]
    fn set_deep(this: &JsObject, value: Option<&str>);

    #[js_import(method, "join")]
    fn join(this: &JsObject, separator: &str) -> String;

    #[js_import(method, "classList.add")]
    fn add_class(this: &JsObject, name: &str, more: i32);

    #[js_import(method, "toUpperCase")]
    fn method_of_text(this: &str) -> String;

    #[js_import(method, "toString")]
    fn method_of_option(this: Option<&JsObject>) -> String;

    #[js_import(method, "echo")]
    fn echo_any(this: JsObject, value: JsAny) -> JsAny;
}

#[js_import(method, "wait")]
async fn wait(this: &JsObject, milliseconds: i32) -> Result<String, JsError>;

#[js_import("done", "M")]
fn done(value: Option<String>, error: Option<String>);

/// Awaits a method; JavaScript's `done` is told.
#[js_export(namespace = "")]
fn await_method(object: JsObject, milliseconds: i32) {
    crossing::spawn(async move {
        match wait(&object, milliseconds).await {
            Ok(value) => done(Some(value), None),
            Err(error) => done(None, Some(error.to_string())),
        }
    });
}

/// `this` is a name like any other where nothing is looked up in it.
#[js_import("plain", "M")]
fn plain(this: i32) -> i32;

#[js_export(namespace = "")]
fn call_plain(value: i32) -> i32 {
    plain(value)
}
