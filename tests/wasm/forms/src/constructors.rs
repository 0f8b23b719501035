//! Imports with `new`.

use crossing::prelude::*;

use crate::forward;

forward! {
    #[js_import(new, "globalThis.URL")]
    fn new_url(text: &str, base: Option<&str>) -> JsObject;

    #[js_import(new, "globalThis.Map")]
    fn new_map() -> JsObject;

    #[js_import(new, "globalThis.Intl.NumberFormat")]
    fn new_number_format(locale: &str) -> JsObject;

    #[js_import(new, "shapes.Circle", "M")]
    fn new_circle(radius: f64) -> JsObject;

    #[js_import(new, "arrow", "M")]
    fn new_of_arrow() -> JsObject;

    #[js_import(new, "globalThis.Math")]
    fn new_of_object() -> JsObject;

    #[js_import(new, "missing", "M")]
    fn new_of_missing() -> JsObject;

    #[js_import(new, "Boxed", "M")]
    fn new_as_number() -> f64;

    #[js_import(new, "NoScope")]
    fn new_without_scope() -> JsObject;
}

#[js_import(new, "globalThis.URL")]
fn url(text: &str) -> JsObject;

/// Without a `Result`.
#[js_export(namespace = "")]
fn new_url_or_panic(text: &str) -> JsObject {
    url(text)
}
