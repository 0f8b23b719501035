//! Panics in what JavaScript calls later: callbacks, listeners, streams.

use std::{
    cell::RefCell,
    pin::Pin,
    task::{Context, Poll},
};

use crossing::prelude::*;
use crossing::{EventListener, JsStream};
use futures_core::Stream;

use crate::{held::Counted, later::tick};

/// Adds up; panics, while it is borrowed, at a number below 0.
#[js_export]
fn sum() -> Callback<dyn FnMut(i32) -> i32> {
    let (counted, mut sum) = (Counted, 0);
    Callback::new(move |number: i32| {
        let _held = &counted;
        sum += number;
        assert!(number >= 0, "{number}");
        sum
    })
}

#[js_export]
fn once() -> Callback<dyn FnOnce(String) -> usize> {
    let counted = Counted;
    Callback::new(move |text: String| {
        let _held = counted;
        if text.is_empty() { 0 } else { panic!("{text}") }
    })
}

#[js_export]
fn later() -> Callback<dyn Fn(String) -> JsPromise<u32>> {
    Callback::from_async(|text: String| async move {
        tick().await?;
        if text.is_empty() { Ok::<u32, JsError>(7) } else { panic!("{text}") }
    })
}

/// Calls JavaScript, which may call Rust; the text of its error, if it has one.
#[js_export]
fn call(function: &JsFunction<fn(i32) -> Result<i32, JsError>>, number: i32) -> String {
    function.call((number,)).map_or_else(|error| error.to_string(), |result| result.to_string())
}

thread_local! {
    static LISTENER: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Panics at each event, until there is another listener.
#[js_export]
fn listen(target: &JsObject) -> Result<(), JsError> {
    let counted = Counted;
    let listener = EventListener::new(target, "tick", move |_: JsObject| {
        let _held = &counted;
        panic!("heard");
    })?;
    LISTENER.set(Some(listener));
    Ok(())
}

#[js_export]
fn unlisten() {
    LISTENER.set(None);
}

/// 1, 2, and a panic.
struct Numbers(i32, #[expect(dead_code, reason = "it counts that it is dropped")] Counted);

impl Stream for Numbers {
    type Item = Result<i32, JsError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0 += 1;
        assert!(self.0 < 3, "number {}", self.0);
        Poll::Ready(Some(Ok(self.0)))
    }
}

#[js_export]
fn numbers() -> JsStream<i32> {
    JsStream::new(Numbers(0, Counted))
}

/// Panics at a number below 0.
#[js_export]
async fn read(mut stream: JsStream<i32>) -> Result<i32, JsError> {
    let mut sum = 0;
    while let Some(number) = stream.next().await {
        let number = number?;
        assert!(number >= 0, "{number}");
        sum += number;
    }
    Ok(sum)
}
