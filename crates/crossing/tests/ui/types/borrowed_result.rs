use crossing::prelude::*;

#[js_import("f")]
fn text() -> &'static str;

#[js_import("f")]
fn borrowed(text: &str) -> &str;

#[js_import("f")]
fn object(object: &JsObject) -> Option<&JsObject>;

#[js_export]
fn export_text() -> &'static str {
    "text"
}

#[js_export]
fn export_borrowed(text: &str) -> &str {
    text
}

#[js_export]
fn export_option(text: Option<&str>) -> Option<&str> {
    text
}

fn main() {
    let _: &str = text();
    let _: &str = borrowed("text");
    let _: &str = export_text();
    let _: &str = export_borrowed("text");
}
