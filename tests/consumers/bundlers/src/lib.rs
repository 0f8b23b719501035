//! A library with a module beside it, an initializer, callbacks, promises and errors.

use std::time::Duration;

use crossing::{prelude::*, time::sleep};

crossing::js_initializer!("./start.js");

#[js_import("decorate", js_module!("./decorate.ts"))]
fn decorate(text: &str) -> Result<String, JsError>;

/// A greeting, by way of a TypeScript file beside this one.
#[js_export]
pub fn greeting(name: &str) -> Result<String, JsError> {
    decorate(&format!("Hello, {name}"))
}

/// The sum, after a while.
#[js_export]
pub async fn sum_later(a: f64, b: f64) -> f64 {
    sleep(Duration::from_millis(1)).await;
    a + b
}

/// A function that adds.
#[js_export]
pub fn adder(offset: i32) -> Callback<dyn Fn(i32) -> i32> {
    Callback::new(move |value: i32| value + offset)
}

/// What a module says that is imported by its address at run time.
#[js_export]
pub async fn import_at(address: String) -> Result<String, JsError> {
    let module: JsObject = JsHost::import("At", &address).await?;
    module.call_method("say", ())
}

/// Ends the instance.
#[js_export]
pub fn panic() {
    panic!("as asked");
}
