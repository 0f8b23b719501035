//! Promises of both sides: settled, rejected and abandoned.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Waker},
};

use crossing::prelude::*;

#[js_import("later", "soak")]
async fn later(text: &str) -> Result<String, JsError>;
#[js_import("laterFail", "soak")]
async fn later_fail(reason: &JsObject) -> Result<(), JsError>;
#[js_import("never", "soak")]
async fn never(held: &JsObject) -> Result<(), JsError>;
#[js_import("never", "soak")]
fn start_never(held: JsObject) -> Result<JsPromise<JsObject>, JsError>;

/// Waits for JavaScript twice.
#[js_export]
async fn twice(text: String) -> Result<String, JsError> {
    let once = later(&text).await?;
    later(&once).await
}

/// Is rejected with what JavaScript's promise is rejected with.
#[js_export]
async fn pass_rejection(reason: JsObject) -> Result<(), JsError> {
    later_fail(&reason).await
}

/// An error of Rust's, after a wait.
#[js_export]
async fn reject(text: String) -> Result<(), JsError> {
    let text = later(&text).await?;
    Err(JsError::range_error(text))
}

/// Begins to wait for what never comes, and lets go: of a future, and of a promise.
#[js_export]
fn abandon(held: JsObject) -> Result<(), JsError> {
    let mut future = Box::pin(never(&held));
    let mut context = Context::from_waker(Waker::noop());
    assert!(Pin::as_mut(&mut future).poll(&mut context).is_pending(), "it never comes");
    drop(start_never(held.clone())?);
    Ok(())
}

/// A promise that goes through Rust.
#[js_export]
fn relay(promise: JsPromise<JsObject>) -> JsPromise<JsObject> {
    promise
}

/// One that Rust awaits, in the background.
#[js_export]
fn relay_awaited(promise: JsPromise<String>) -> JsPromise<String> {
    JsPromise::new(promise)
}

/// A task that nobody waits for.
#[js_export]
fn background(text: String) {
    crossing::spawn(async move { drop(later(&text).await) });
}

/// Waits for a timer, or not: the other is dropped.
#[js_export]
async fn nap() {
    let long = crossing::time::sleep(std::time::Duration::from_secs(3600));
    crossing::time::sleep(std::time::Duration::from_millis(1)).await;
    drop(long);
}

/// Panics after a wait, while it holds values of both sides.
#[js_export]
async fn panic_later(text: String, held: JsObject) -> JsObject {
    let text = later(&text).await.unwrap_or_default();
    assert!(text.is_empty(), "{text}");
    held
}
