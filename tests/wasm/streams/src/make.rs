//! Streams of Rust's that JavaScript reads.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use crossing::prelude::*;
use crossing::{JsStream, Number, time::sleep};
use futures_core::Stream;

thread_local! {
    static LIVE: Cell<i32> = const { Cell::new(0) };
    static POLLED: Cell<u32> = const { Cell::new(0) };
    static KEPT: RefCell<Option<JsStream<u32>>> = const { RefCell::new(None) };
}

/// How many streams of Rust's there are.
#[js_export]
fn live() -> i32 {
    LIVE.get()
}

/// How often they were polled since the last look.
#[js_export]
fn polled() -> u32 {
    POLLED.replace(0)
}

/// A stream of what a function makes of 0, 1, 2 ….
struct Items<F, Fut> {
    make: F,
    number: u32,
    running: Option<Pin<Box<Fut>>>,
}

impl<F, Fut> Items<F, Fut> {
    fn new(make: F) -> Items<F, Fut> {
        LIVE.set(LIVE.get() + 1);
        Items { make, number: 0, running: None }
    }
}

impl<F, Fut> Drop for Items<F, Fut> {
    fn drop(&mut self) {
        LIVE.set(LIVE.get() - 1);
    }
}

impl<T, F: FnMut(u32) -> Fut + Unpin, Fut: Future<Output = Option<T>>> Stream for Items<F, Fut> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        POLLED.set(POLLED.get() + 1);
        let number = self.number;
        if self.running.is_none() {
            let next = Box::pin((self.make)(number));
            self.running = Some(next);
            self.number += 1;
        }
        let Some(running) = &mut self.running else { return Poll::Pending };
        let polled = running.as_mut().poll(context);
        if polled.is_ready() {
            self.running = None;
        }
        polled
    }
}

/// 0, 1, 2 … without an end.
#[js_export(namespace = "make")]
fn forever() -> JsStream<u32> {
    JsStream::new(Items::new(|number| async move { Some(Ok::<_, JsError>(number)) }))
}

#[js_export(namespace = "make")]
fn count(to: u32) -> JsStream<u32> {
    JsStream::new(Items::new(move |number| async move { (number < to).then_some(Ok::<_, JsError>(number)) }))
}

/// The same, each after a wait.
#[js_export(namespace = "make")]
async fn later(to: u32) -> Result<JsStream<u32>, JsError> {
    Ok(JsStream::new(Items::new(move |number| async move {
        sleep(Duration::from_millis(1)).await;
        (number < to).then_some(Ok::<_, JsError>(number))
    })))
}

#[js_export(namespace = "make")]
fn never() -> JsStream<()> {
    JsStream::new(Items::new(|_| async { std::future::pending::<Option<Result<(), JsError>>>().await }))
}

/// One item, then the error, then what is never asked for.
#[js_export(namespace = "make")]
fn fails(error: JsError) -> JsStream<u32> {
    let mut error = Some(error);
    JsStream::new(Items::new(move |number| {
        let item = if number == 1 { error.take().map_or(Ok(9), Err) } else { Ok(number) };
        async move { Some(item) }
    }))
}

#[js_export(namespace = "make")]
fn fails_with(text: String) -> JsStream<u32> {
    JsStream::new(Items::new(move |_| {
        let text = text.clone();
        async move { Some(Err(text)) }
    }))
}

/// An item that JavaScript cannot be told.
#[js_export(namespace = "make")]
fn unsafe_integer() -> JsStream<Number<i64>> {
    JsStream::new(Items::new(|_| async { Some(Ok::<_, JsError>(Number(i64::MAX))) }))
}

#[js_export(namespace = "make")]
fn texts(texts: Vec<String>) -> JsStream<Vec<Option<String>>> {
    JsStream::new(Items::new(move |number| {
        let text = texts.get(number as usize).cloned();
        async move { text.map(|text| Ok::<_, JsError>(vec![Some(text), None])) }
    }))
}

#[js_export(namespace = "make")]
fn objects(objects: Vec<JsObject>) -> JsStream<JsObject> {
    let mut objects = objects.into_iter();
    JsStream::new(Items::new(move |_| {
        let object = objects.next();
        async move { object.map(Ok::<_, JsError>) }
    }))
}

/// What JavaScript's stream has, times two: a stream through Rust.
#[js_export(namespace = "make")]
fn doubled(stream: JsStream<i32>) -> JsStream<i32> {
    let stream = std::rc::Rc::new(RefCell::new(stream));
    JsStream::new(Items::new(move |_| {
        let stream = stream.clone();
        async move {
            let next = std::future::poll_fn(|context| Pin::new(&mut *stream.borrow_mut()).poll_next(context));
            next.await.map(|item| item.map(|number| number * 2))
        }
    }))
}

#[js_import("interrupt", "streams")]
fn interrupt();

/// Each item calls JavaScript, which may cancel meanwhile.
#[js_export(namespace = "make")]
fn interrupted(is_pending: bool) -> JsStream<u32> {
    JsStream::new(Items::new(move |number| async move {
        interrupt();
        if is_pending {
            std::future::pending::<()>().await;
        }
        Some(Ok::<_, JsError>(number))
    }))
}

#[js_import("take", "streams")]
fn take(stream: JsStream<u32>) -> Result<(), JsError>;
#[js_import("take", "streams")]
fn take_borrowed(stream: &JsStream<u32>) -> Result<(), JsError>;

#[js_export(namespace = "make")]
fn passed() -> Result<(), JsError> {
    take(forever())?;
    let stream = forever();
    take_borrowed(&stream)?;
    take_borrowed(&stream)
}

#[js_export(namespace = "make")]
fn object() -> JsObject {
    forever().into()
}

#[js_export(namespace = "make")]
fn option(is_there: bool) -> Option<JsStream<u32>> {
    is_there.then(forever)
}

/// Rust reads its own.
#[js_export(namespace = "make")]
async fn own() -> Result<Vec<u32>, JsError> {
    let mut stream = count(3);
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(item?);
    }
    Ok(items)
}

#[js_export(namespace = "make")]
fn keep() {
    KEPT.set(Some(forever()));
}

#[js_export(namespace = "make")]
fn kept() -> Option<JsStream<u32>> {
    KEPT.take()
}
