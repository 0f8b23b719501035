//! Several parameters: which argument goes where, how many there are, and what happens to those before a wrong one.

use crossing::prelude::*;

#[js_import("none", "sink")]
fn send_none();
#[js_import("wide", "sink")]
fn send_wide(a: &str, #[js(BigInt)] b: i64, c: Option<f64>, d: JsAny, e: bool, f: &JsObject) -> String;

#[js_export(namespace = "wide")]
fn none() {
    send_none();
}

/// Slots of all kinds, and as many as an argument can have, in one call.
#[js_export(namespace = "wide")]
fn all(a: &str, #[js(BigInt)] b: i64, c: Option<f64>, d: JsAny, e: bool, f: &JsObject) -> String {
    send_wide(a, b, c, d, e, f)
}

/// A text, whose memory is taken before the second argument is looked at.
#[js_export(namespace = "wide")]
fn text_then_integer(text: String, object: JsObject, number: u8) -> String {
    drop(object);
    format!("{text}{number}")
}
