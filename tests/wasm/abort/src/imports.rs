//! Signals that Rust makes.

use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    task::{Context, Waker},
};

use crossing::prelude::*;
use crossing::{AbortController, AbortSignal};

#[js_import("work", "abort")]
async fn work(signal: AbortSignal) -> Result<String, JsError>;
#[js_import("listen", "abort")]
fn listen(signal: &AbortSignal) -> Result<(), JsError>;
#[js_import("control", "abort")]
fn control(controller: &AbortController) -> Result<(), JsError>;

type Working = Pin<Box<dyn Future<Output = Result<String, JsError>>>>;

thread_local! {
    static WORKING: RefCell<Vec<Working>> = const { RefCell::new(Vec::new()) };
    static CONTROLLER: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// Runs `work` to its end.
#[js_export]
async fn finish() -> Result<String, JsError> {
    AbortController::abort_on_drop(work).await
}

/// Begins `work`, to be dropped.
#[js_export(namespace = "futures")]
fn begin() {
    let mut future: Working = Box::pin(AbortController::abort_on_drop(work));
    let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    WORKING.with_borrow_mut(|working| working.push(future));
}

/// Makes it, to be dropped before it begins.
#[js_export(namespace = "futures")]
fn make() {
    let future: Working = Box::pin(AbortController::abort_on_drop(work));
    WORKING.with_borrow_mut(|working| working.push(future));
}

#[js_export(namespace = "futures")]
fn drop_all() {
    drop(WORKING.take());
}

#[js_export(namespace = "controller")]
fn start() -> Result<(), JsError> {
    let controller = AbortController::new();
    listen(&controller.signal())?;
    CONTROLLER.set(Some(controller));
    Ok(())
}

#[js_export(namespace = "controller")]
fn signal() -> Option<AbortSignal> {
    CONTROLLER.with_borrow(|controller| controller.as_ref().map(AbortController::signal))
}

#[js_export(namespace = "controller")]
fn abort() {
    if let Some(controller) = CONTROLLER.take() {
        controller.abort();
        controller.abort_with(JsError::new("too late"));
    }
}

#[js_export(namespace = "controller")]
fn abort_with(reason: JsError) {
    if let Some(controller) = CONTROLLER.take() {
        controller.abort_with(reason);
    }
}

/// Dropping a controller aborts nothing, as in JavaScript.
#[js_export(namespace = "controller")]
fn forget() {
    CONTROLLER.set(None);
}

/// A controller of JavaScript's.
#[js_export(namespace = "controller")]
fn given(controller: AbortController) -> Result<AbortController, JsError> {
    controller.abort();
    control(&controller)?;
    Ok(controller)
}
