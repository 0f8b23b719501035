//! Closures that JavaScript keeps, and listeners.

use std::{cell::Cell, rc::Rc};

use crossing::prelude::*;

type Number = dyn Fn(i32) -> i32;

#[js_import("callTwice", "soak")]
fn call_twice(function: &Callback<Number>) -> Result<i32, JsError>;
#[js_import("dispatch", "soak")]
fn dispatch(target: &JsObject) -> Result<(), JsError>;
#[js_import("later", "soak")]
async fn later(text: &str) -> Result<String, JsError>;

/// A function that JavaScript disposes of. It holds an object.
#[js_export]
fn adder(offset: i32, held: JsObject) -> Callback<Number> {
    Callback::new(move |value: i32| {
        let _held = &held;
        value + offset
    })
}

/// The same that returns a promise.
#[js_export]
fn echo_later() -> Callback<dyn Fn(String) -> JsPromise<String>> {
    Callback::from_async(|text: String| async move { later(&text).await })
}

/// A function that ends with this call, whatever JavaScript keeps.
#[js_export]
fn lend(offset: i32, held: JsObject) -> Result<i32, JsError> {
    call_twice(&adder(offset, held))
}

/// How many events a listener hears until it is dropped.
#[js_export]
fn listen(target: &JsObject) -> Result<u32, JsError> {
    let count = Rc::new(Cell::new(0));
    let heard = Rc::clone(&count);
    let listener = EventListener::new(target, "tick", move |_event: JsObject| heard.set(heard.get() + 1))?;
    dispatch(target)?;
    dispatch(target)?;
    drop(listener);
    dispatch(target)?;
    Ok(count.get())
}
