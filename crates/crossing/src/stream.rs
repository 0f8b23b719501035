//! `JsStream`: a stream as a value.

mod outgoing;

use std::{
    cell::Cell,
    error::Error,
    fmt,
    future::poll_fn,
    mem::ManuallyDrop,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
pub(crate) use outgoing::Outgoing;

use crate::{FromJs, JsAny, JsError, JsObject, ToJs, sys};

/// A stream that crosses, in either direction. With the feature `stream`.
///
/// One from JavaScript, a `ReadableStream` or anything else that `for await` takes, is a [`Stream`] of Rust's. Nothing is asked for
/// before it is polled, and then one item at a time. Dropping it before its end tells JavaScript to stop: `cancel()` of a
/// `ReadableStream`, `return()` of an iterator.
///
/// One of Rust's is made of any [`Stream`], and is a `ReadableStream` in JavaScript, which `for await` takes. Rust's stream is polled
/// when JavaScript reads an item, and not ahead of it. When JavaScript breaks out of its loop or cancels, it is dropped.
///
/// ```
/// use crossing::prelude::*;
/// use crossing::JsStream;
///
/// #[js_import("readLines", "Files")]
/// fn read_lines(path: &str) -> Result<JsStream<String>, JsError>;
///
/// #[js_export]
/// async fn count(mut numbers: JsStream<f64>) -> Result<f64, JsError> {
///     let mut sum = 0.0;
///     while let Some(number) = numbers.next().await {
///         sum += number?;
///     }
///     Ok(sum)
/// }
/// ```
///
/// | | |
/// |---|---|
/// | `T` | what an `async` function can return: any type that crosses but a `Result` or a promise |
/// | JavaScript | a `ReadableStream`; from JavaScript also an async iterable |
/// | TypeScript | `ReadableStream<T>`; from JavaScript `AsyncIterable<T> \| ReadableStream<T>` |
/// | checks | that it is one; each item when it comes |
/// | errors | of an item: its wrong type, after which the stream goes on; what JavaScript throws, after which it is over. An `Err` of Rust's is the error of the `ReadableStream`, and its end |
/// | back | a stream of JavaScript's is the same object when it goes back |
/// | cost | two places in a table; for each item a promise |
pub struct JsStream<T>(Cell<Source<T>>);

type Items<T> = Pin<Box<dyn Stream<Item = Result<T, JsError>>>>;

enum Source<T> {
    /// A stream of Rust's that JavaScript does not know.
    Rust(Items<T>),
    /// A stream of JavaScript's.
    JavaScript(Items<T>, Read),
    /// A stream that JavaScript has.
    Begun(JsObject),
    /// While it crosses.
    Gone,
}

/// A stream of JavaScript's that Rust reads until this is dropped.
struct Read(JsObject);

impl Read {
    /// The stream, which goes on.
    fn into_object(self) -> JsObject {
        JsObject::from_handle(ManuallyDrop::new(self).0.handle())
    }
}

impl Drop for Read {
    fn drop(&mut self) {
        sys::stream_cancel(self.0.handle());
        // What the stream's own code throws, JavaScript has left out. Only a dead instance has an error.
        drop(sys::take_error().map(sys::Raised::into_error));
    }
}

impl<T> JsStream<T> {
    /// A stream for JavaScript. Its first `Err` is its end: a `JsError` as what it holds, any other as an Error.
    pub fn new<E>(stream: impl Stream<Item = Result<T, E>> + 'static) -> JsStream<T>
    where
        E: Into<Box<dyn Error>>,
    {
        JsStream(Cell::new(Source::Rust(Box::pin(outgoing::Boxed(Box::pin(stream))))))
    }

    /// One of JavaScript's.
    pub(crate) fn read(
        items: impl Stream<Item = Result<T, JsError>> + 'static,
        object: JsObject,
    ) -> JsStream<T> {
        JsStream(Cell::new(Source::JavaScript(Box::pin(items), Read(object))))
    }

    /// The next item; `None` at the end.
    ///
    /// # Errors
    /// What JavaScript throws, which ends the stream, and an item of a wrong type; a stream that is JavaScript's by now.
    pub async fn next(&mut self) -> Option<Result<T, JsError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The handle by which JavaScript knows it, if it does. Rust reads no further.
    pub(crate) fn handle(&self) -> Option<u32> {
        let source = match self.0.replace(Source::Gone) {
            Source::JavaScript(items, read) => {
                drop(items);
                Source::Begun(read.into_object())
            }
            source => source,
        };
        let handle = match &source {
            Source::Begun(object) => Some(object.handle()),
            _ => None,
        };
        self.0.set(source);
        handle
    }

    /// The same, given away with the stream.
    pub(crate) fn into_handle(self) -> Result<u32, JsStream<T>> {
        match self.0.into_inner() {
            Source::JavaScript(items, read) => {
                drop(items);
                Ok(read.into_object().into_handle())
            }
            Source::Begun(object) => Ok(object.into_handle()),
            source => Err(JsStream(Cell::new(source))),
        }
    }

    /// Rust's stream, which JavaScript will know by this handle.
    pub(crate) fn begun(&self, handle: u32) -> Option<Items<T>> {
        match self.0.replace(Source::Begun(JsObject::from_handle(handle))) {
            Source::Rust(items) => Some(items),
            _ => None,
        }
    }
}

impl<T> Stream for JsStream<T> {
    type Item = Result<T, JsError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0.get_mut() {
            Source::Rust(items) | Source::JavaScript(items, _) => items.as_mut().poll_next(context),
            Source::Begun(_) => {
                self.0.set(Source::Gone);
                let text = "this stream is JavaScript's now: read it before it crosses";
                Poll::Ready(Some(Err(JsError::type_error(text))))
            }
            Source::Gone => Poll::Ready(None),
        }
    }
}

impl<T> From<JsStream<T>> for JsObject
where
    JsStream<T>: ToJs,
{
    /// JavaScript's stream.
    fn from(stream: JsStream<T>) -> JsObject {
        JsObject::of(&stream)
    }
}

impl<T> From<JsStream<T>> for JsAny
where
    JsStream<T>: ToJs,
{
    /// JavaScript's stream.
    fn from(stream: JsStream<T>) -> JsAny {
        JsAny::Object(stream.into())
    }
}

impl<T> TryFrom<JsObject> for JsStream<T>
where
    JsStream<T>: FromJs,
{
    type Error = JsError;

    /// The object as a stream.
    ///
    /// # Errors
    /// When the object is neither a `ReadableStream` nor an async iterable.
    fn try_from(object: JsObject) -> Result<JsStream<T>, JsError> {
        object.convert()
    }
}

impl<T> fmt::Debug for JsStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsStream")
    }
}
