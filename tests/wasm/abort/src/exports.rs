//! `async` exports that a signal ends.

use std::{cell::Cell, future::pending};

use crossing::AbortSignal;
use crossing::prelude::*;

#[js_import("wait", "abort")]
async fn wait() -> Result<String, JsError>;
#[js_import("began", "abort")]
fn began();

thread_local! {
    static LIVE: Cell<i32> = const { Cell::new(0) };
}

/// Something that a future holds.
struct Held;

impl Held {
    fn new() -> Held {
        LIVE.set(LIVE.get() + 1);
        Held
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        LIVE.set(LIVE.get() - 1);
    }
}

/// How many futures there are.
#[js_export]
fn live() -> i32 {
    LIVE.get()
}

#[js_export(namespace = "stops")]
async fn value(signal: AbortSignal) -> Result<String, JsError> {
    let _held = Held::new();
    began();
    let _ = &signal;
    wait().await
}

#[js_export(namespace = "stops")]
async fn borrow(_text: &str, _signal: &AbortSignal) -> Result<String, JsError> {
    let _held = Held::new();
    began();
    wait().await
}

#[js_export(namespace = "stops")]
async fn option(_signal: Option<AbortSignal>) -> Result<String, JsError> {
    let _held = Held::new();
    began();
    wait().await
}

#[js_export(namespace = "stops")]
async fn borrowed_option(_signal: Option<&AbortSignal>) -> String {
    let _held = Held::new();
    began();
    wait().await.unwrap_or_default()
}

#[js_export(namespace = "stops")]
async fn either(_one: AbortSignal, _other: AbortSignal) -> Result<String, JsError> {
    let _held = Held::new();
    began();
    wait().await
}

#[js_export(namespace = "stops")]
async fn never(_signal: AbortSignal) {
    let _held = Held::new();
    pending::<()>().await;
}

/// An export whose own code asks, and one that catches the end.
#[js_export]
fn ask(signal: &AbortSignal) -> Result<bool, JsError> {
    signal.throw_if_aborted()?;
    Ok(signal.is_aborted())
}

#[js_export]
fn reason(signal: AbortSignal) -> Option<JsError> {
    signal.reason()
}

#[js_export]
fn watch(signal: AbortSignal) -> JsPromise<JsError> {
    JsPromise::new(async move { Ok::<_, JsError>(signal.aborted().await) })
}

#[js_export]
fn until(signal: AbortSignal) -> JsPromise<String> {
    JsPromise::new(async move {
        match signal.until_aborted(wait()).await {
            Ok(text) => text,
            Err(reason) => Ok(format!("aborted: {reason}")),
        }
    })
}

#[js_export]
fn echo(signal: AbortSignal) -> AbortSignal {
    signal
}
