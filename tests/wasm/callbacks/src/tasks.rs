//! Callbacks that return promises.

use std::cell::Cell;

use crossing::prelude::*;

#[js_import("step", "js")]
fn step(name: &str);
#[js_import("wait", "js")]
async fn wait(text: &str) -> Result<String, JsError>;

#[js_export(namespace = "tasks")]
fn greeting() -> Callback<dyn Fn(String) -> JsPromise<String>> {
    Callback::from_async(|name: String| async move {
        step("begun");
        let answer = wait(&name).await?;
        Ok::<_, JsError>(format!("Hello, {answer}!"))
    })
}

/// A future that cannot fail, of an `FnMut`.
#[js_export(namespace = "tasks")]
fn count() -> Callback<dyn FnMut() -> JsPromise<u32>> {
    let count = std::rc::Rc::new(Cell::new(0));
    Callback::from_async(move || {
        count.set(count.get() + 1);
        let count = count.clone();
        async move { count.get() }
    })
}

#[js_export(namespace = "tasks")]
fn once() -> Callback<dyn FnOnce() -> JsPromise<()>> {
    Callback::from_async(async || step("once"))
}

/// A promise made by hand begins in the next microtask.
#[js_export(namespace = "tasks")]
fn by_hand() -> Callback<dyn Fn() -> JsPromise<i32>> {
    Callback::new(|| {
        JsPromise::new(async {
            step("begun");
            Ok::<_, JsError>(1)
        })
    })
}
