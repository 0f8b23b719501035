use crossing::prelude::*;

#[js_import(get, set, "globalThis.document.title")]
fn twice() -> String;

#[js_import(get)]
fn no_name() -> String;

#[js_import(method, "title", "Page")]
fn with_module(this: &JsObject) -> String;

#[js_import(get, "title", module = "Page")]
fn with_named_module(this: &JsObject) -> String;

#[js_import(delete, "globalThis.document.title")]
fn unknown();

fn main() {
    let _: (String, String) = (twice(), no_name());
    let _: String = with_module(&JsHost::global_this());
    let _: String = with_named_module(&JsHost::global_this());
    unknown();
}
