//! Things of each kind that stay until they are told to go.

use std::cell::RefCell;
use std::{any::Any, time::Duration};

use crossing::{diagnostics, prelude::*};

#[js_import("make", "diagnostics")]
fn make() -> Result<JsObject, JsError>;
#[js_import("later", "diagnostics")]
async fn later() -> Result<JsObject, JsError>;

thread_local! {
    static HELD: RefCell<Vec<Box<dyn Any>>> = RefCell::default();
}

fn hold(thing: impl Any) {
    HELD.with_borrow_mut(|held| held.push(Box::new(thing)));
}

/// Drops what is held.
#[js_export(namespace = "")]
fn let_go() {
    HELD.take();
}

/// What Rust itself sees; empty if nothing is tracked.
#[js_export(namespace = "")]
fn live() -> String {
    diagnostics::live().map(|live| format!("{live:?}")).unwrap_or_default()
}

#[js_export(namespace = "")]
fn dump() -> String {
    diagnostics::dump()
}

#[js_export(namespace = "")]
fn imported(count: u32) -> Result<(), JsError> {
    for _ in 0..count {
        hold(make()?);
    }
    Ok(())
}

#[js_export(namespace = "")]
fn exported(object: JsObject) {
    hold(object);
}

/// Two lines that make objects; the second makes three, and one of a property.
#[js_export(namespace = "")]
#[rustfmt::skip]
fn made() -> Result<(), JsError> {
    hold(JsObject::new());
    hold({ let object = JsObject::new(); [object.clone(), object] });
    hold(JsHost::global_this().get_property::<JsObject>("Object")?);
    Ok(())
}

#[js_export(namespace = "")]
fn callback() -> Callback<dyn Fn(i32) -> i32> {
    let callback: Callback<dyn Fn(i32) -> i32> = Callback::new(|number: i32| number);
    hold(callback.clone());
    callback
}

#[js_export(namespace = "")]
fn rust_object() -> RustObject<u32> {
    RustObject::new(7)
}

#[js_export(namespace = "")]
fn segment() -> ArraySegment<u8> {
    ArraySegment::from(vec![1, 2, 3])
}

#[js_export(namespace = "")]
fn error() -> Result<(), std::num::ParseIntError> {
    "x".parse::<u8>().map(drop)
}

/// A task that awaits JavaScript.
#[js_export(namespace = "")]
fn task() {
    crossing::spawn(async {
        let _ = later().await;
    });
}

/// A task that awaits a timer.
#[js_export(namespace = "")]
async fn timer() {
    crossing::time::sleep(Duration::from_secs(3600)).await;
}

/// A main that waits.
#[crossing::main]
async fn main() -> Result<(), JsError> {
    later().await.map(drop)
}
