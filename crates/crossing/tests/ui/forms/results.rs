use crossing::prelude::*;

#[js_import(set, "globalThis.document.title")]
fn set(value: &str) -> String;

#[js_import(set, "globalThis.document.title")]
fn try_set(value: &str) -> Result<String, JsError>;

#[js_import(set, "globalThis.document.title")]
fn fine(value: &str) -> Result<(), JsError>;

fn main() {
    let _: String = set("");
    let _: Result<String, JsError> = try_set("");
    let _: Result<(), JsError> = fine("");
}
