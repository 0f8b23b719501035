use crossing::prelude::*;

#[js_import(get, "globalThis.document.title")]
fn title(of: &str, number: i32) -> String;

#[js_import(get, "title")]
fn title_of(this: &JsObject, or: &str) -> String;

#[js_import(get, "globalThis.document.title")]
fn no_title();

#[js_import(set, "globalThis.document.title")]
fn set_nothing();

#[js_import(set, "title")]
fn set_nothing_of(this: &JsObject);

#[js_import(set, "globalThis.document.title")]
fn set_twice(value: &str, again: &str);

#[js_import(set, "title")]
fn set_twice_of(this: &JsObject, value: &str, again: &str);

#[js_import(method, "getBoundingClientRect")]
fn no_receiver() -> Result<JsObject, JsError>;

#[js_import(method, "getBoundingClientRect")]
fn other_name(element: &JsObject) -> Result<JsObject, JsError>;

#[js_import(method, "add")]
fn late(name: &str, this: &JsObject);

#[js_import(set, "title")]
fn late_too(value: &str, this: &JsObject);

fn main() {
    let _: (String, String) = (title("", 1), title_of(&JsHost::global_this(), ""));
    no_title();
    set_nothing();
    set_nothing_of(&JsHost::global_this());
    set_twice("", "");
    set_twice_of(&JsHost::global_this(), "", "");
    let _: Result<JsObject, JsError> = no_receiver();
    let _: Result<JsObject, JsError> = other_name(&JsHost::global_this());
    late("", &JsHost::global_this());
    late_too("", &JsHost::global_this());
}
