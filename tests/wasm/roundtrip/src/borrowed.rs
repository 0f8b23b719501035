//! Borrows: `&str`, `&JsObject` and their options, as arguments of imports and of exports.

use crossing::prelude::*;

#[js_import("text", "sink")]
fn send_text(text: &str);
#[js_import("callAgain", "again")]
fn call_again(text: &str) -> String;
#[js_import("optionText", "sink")]
fn send_option_text(text: Option<&str>);
#[js_import("object", "sink")]
fn send_object(object: &JsObject);
#[js_import("optionObject", "sink")]
fn send_option_object(object: Option<&JsObject>);

/// What arrived: bytes, characters and code points.
#[js_export(namespace = "borrowed")]
fn text(text: &str) -> String {
    send_text(text);
    let points: Vec<String> = text.chars().take(8).map(|char| format!("{:X}", u32::from(char))).collect();
    format!("{} {} {}", text.len(), text.chars().count(), points.join(" ")).trim_end().to_owned()
}

#[js_export(namespace = "borrowed")]
fn option_text(text: Option<&str>) -> Option<usize> {
    send_option_text(text);
    text.map(str::len)
}

/// Two at once: neither may overwrite the other.
#[js_export(namespace = "borrowed")]
fn join(first: &str, between: char, second: &str) -> String {
    format!("{first}{between}{second}")
}

/// More than one can have a place of its own.
#[js_export(namespace = "borrowed")]
fn join_all(a: &str, b: &str, c: String, d: Option<&str>, e: &str, f: JsAny, g: &str) -> String {
    let f = match &f {
        JsAny::String(text) => text,
        _ => "no text",
    };
    [a, b, &c, d.unwrap_or("none"), e, f, g].join("|")
}

/// Keeps its text while JavaScript calls it again.
#[js_export(namespace = "borrowed")]
fn keep(text: &str, other: &str) -> String {
    let inner = call_again(other);
    format!("{text}{other}{inner}{other}{text}")
}

/// Passes it on twice: the first call must not have let go of it.
#[js_export(namespace = "borrowed")]
fn object(object: &JsObject) -> String {
    send_object(object);
    send_object(object);
    format!("{object:?}")
}

#[js_export(namespace = "borrowed")]
fn option_object(object: Option<&JsObject>) -> bool {
    send_option_object(object);
    object.is_some()
}
