use crossing::prelude::*;

#[js_import(new, "globalThis.URL")]
fn constructor(text: &str) -> Result<JsObject, JsError>;

#[js_import(get, "globalThis.document.title")]
fn getter() -> String;

#[js_import(set, "globalThis.document.title")]
fn setter(value: &str);

#[js_import(method, "getBoundingClientRect")]
fn method(this: &JsObject) -> Result<JsObject, JsError>;

#[js_import("globalThis.console.log")]
fn rest(#[js(rest)] values: JsAny);

fn main() {
    let _: Result<JsObject, JsError> = constructor("");
    let _: String = getter();
    setter("");
    let _: Result<JsObject, JsError> = method(&JsHost::global_this());
    rest(JsAny::Null);
}
