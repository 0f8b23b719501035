//! The cases of the area `leak` that no other function serves: promises of both sides, looked at or not.

use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use crossing::prelude::*;

/// How many pages of 64 KiB the memory has.
#[js_export(namespace = "leaks")]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

#[js_export(namespace = "leaks")]
async fn completed() {}

#[js_export(namespace = "leaks")]
async fn completed_int() -> i32 {
    42
}

#[js_export(namespace = "leaks")]
async fn delayed_int() -> i32 {
    crossing::time::sleep(Duration::from_millis(1)).await;
    42
}

#[js_export(namespace = "leaks")]
fn synchronous() {}

#[js_import("promise", "cases")]
async fn promise() -> Result<i32, JsError>;
#[js_import("promise", "cases")]
fn started() -> Result<JsPromise<i32>, JsError>;
#[js_import("store1", "cases")]
fn store(promise: JsPromise<i32>) -> Result<(), JsError>;

/// Gets two promises and lets go of them; the first has been looked at.
#[js_export(namespace = "leaks")]
fn abandon() -> Result<(), JsError> {
    let mut future = Box::pin(promise());
    let _ = Pin::as_mut(&mut future).poll(&mut Context::from_waker(Waker::noop()));
    started().map(drop)
}

/// Awaits both; the answer is whether one of them is an error.
#[js_export(namespace = "leaks")]
async fn observe() -> bool {
    let first = promise().await.is_err();
    let second = async { started()?.await }.await.is_err();
    first || second
}

thread_local! {
    /// Those who may wake the pending futures that JavaScript has promises of.
    static WAKERS: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// Is never ready.
struct Pending;

impl Future for Pending {
    type Output = Result<i32, JsError>;
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        WAKERS.with_borrow_mut(|wakers| wakers.push(context.waker().clone()));
        Poll::Pending
    }
}

/// Passes a promise that never settles.
#[js_export(namespace = "leaks")]
fn pass_pending() -> Result<(), JsError> {
    store(JsPromise::new(Pending))
}

/// Drops all that could wake those futures: their promises are rejected.
#[js_export(namespace = "leaks")]
fn drop_pending() {
    WAKERS.take();
}
