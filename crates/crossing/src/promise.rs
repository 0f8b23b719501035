//! `JsPromise`: a promise as a value.

use std::{
    cell::Cell,
    error::Error,
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use crate::{
    FromJs, IntoJs, JsAny, JsError, JsObject, ToJs,
    entry::settling_later,
    executor::{later, start},
    slots::SlotList,
    sys,
};

/// A promise that crosses, in either direction.
///
/// One from JavaScript is a future: it yields what the promise resolves to, or the error that it was rejected with. JavaScript
/// was called when it was returned; nothing is lost when it settles before it is awaited. Dropping it lets go of it at once.
///
/// One of Rust's is made of a future, and is a Promise in JavaScript. The future runs from the next microtask on, once it
/// has crossed; before, it can be awaited instead.
///
/// ```
/// # use crossing::prelude::*;
/// #[js_import("waitGetDate", "PromisesShim")]
/// fn start_get_date() -> Result<JsPromise<JsDate>, JsError>;
///
/// #[js_export]
/// fn greeting(name: JsPromise<String>) -> JsPromise<String> {
///     JsPromise::new(async move { Ok::<_, JsError>(format!("Hello, {}!", name.await?)) })
/// }
/// ```
///
/// | | |
/// |---|---|
/// | `T` | what an `async` function can return: any type that crosses but a `Result` or another promise |
/// | JavaScript | a Promise; from JavaScript, anything with a method `then` |
/// | TypeScript | `Promise<T>`; from JavaScript `PromiseLike<T>` |
/// | checks | that it is a promise; what it resolves to when it does |
/// | errors | of the future: what the promise was rejected with, or a value of a wrong type |
/// | back | a promise of JavaScript's is the same object when it goes back |
/// | cost | from JavaScript two places in a table and two boxes; to JavaScript a task |
pub struct JsPromise<T>(Cell<Source<T>>);

type Running<T> = Pin<Box<dyn Future<Output = Result<T, JsError>>>>;

enum Source<T> {
    /// A future of Rust's that has not begun. Whether it begins as soon as it crosses, and not in the next microtask.
    Rust(Running<T>, bool),
    /// A promise of JavaScript's, awaited since it came.
    JavaScript(Running<T>, JsObject),
    /// A future that has become a promise.
    Begun(JsObject),
    /// While it crosses.
    Gone,
}

impl<T> JsPromise<T> {
    /// A promise of what a future yields. Its error rejects the promise: a `JsError` as what it holds, any other as an Error.
    pub fn new<E>(future: impl Future<Output = Result<T, E>> + 'static) -> JsPromise<T>
    where
        E: Into<Box<dyn Error>>,
    {
        let future = async move { future.await.map_err(|error| JsError::from_boxed(error.into())) };
        JsPromise(Cell::new(Source::Rust(Box::pin(future), false)))
    }

    /// One that begins as soon as JavaScript has it, as `async` functions do.
    pub(crate) fn at_once(future: impl Future<Output = Result<T, JsError>> + 'static) -> JsPromise<T> {
        JsPromise(Cell::new(Source::Rust(Box::pin(future), true)))
    }

    /// One of JavaScript's.
    pub(crate) fn awaited(
        future: impl Future<Output = Result<T, JsError>> + 'static,
        object: JsObject,
    ) -> JsPromise<T> {
        JsPromise(Cell::new(Source::JavaScript(Box::pin(future), object)))
    }

    /// The handle by which JavaScript knows it, if it does.
    pub(crate) fn handle(&self) -> Option<u32> {
        let source = self.0.replace(Source::Gone);
        let handle = match &source {
            Source::JavaScript(_, object) | Source::Begun(object) => Some(object.handle()),
            Source::Rust(..) | Source::Gone => None,
        };
        self.0.set(source);
        handle
    }

    /// The same, given away with the promise.
    pub(crate) fn into_handle(self) -> Result<u32, JsPromise<T>> {
        match self.0.into_inner() {
            Source::JavaScript(_, object) | Source::Begun(object) => Ok(object.into_handle()),
            source => Err(JsPromise(Cell::new(source))),
        }
    }
}

impl<T: IntoJs<AS> + 'static, const AS: u8> sys::Begin<AS> for JsPromise<T> {
    fn begin(&self, promise: u32) {
        if let Source::Rust(future, at_once) = self.0.replace(Source::Gone) {
            // Its own place in the table: the other ends when the promise settles.
            self.0.set(Source::Begun(JsObject::from_handle(sys::object_clone(promise))));
            let settled = settling_later(promise, async move {
                match future.await {
                    Ok(value) => sys::resolve(promise, &value.into_js().into_wire()),
                    Err(error) => sys::reject(promise, error),
                }
            });
            if at_once {
                start(settled);
            } else {
                later(settled);
            }
        }
    }
}

impl<T> Future for JsPromise<T> {
    type Output = Result<T, JsError>;

    /// # Errors
    /// What the promise was rejected with; a value of a wrong type; a future of Rust's that is JavaScript's by now.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.0.get_mut() {
            Source::Rust(future, _) | Source::JavaScript(future, _) => future.as_mut().poll(context),
            Source::Begun(_) | Source::Gone => Poll::Ready(Err(JsError::type_error(
                "this promise was made in Rust and is JavaScript's now: await it before it crosses",
            ))),
        }
    }
}

impl<T> From<JsPromise<T>> for JsObject
where
    JsPromise<T>: ToJs,
{
    /// JavaScript's promise. One of Rust's begins.
    fn from(promise: JsPromise<T>) -> JsObject {
        JsObject::of(&promise)
    }
}

impl<T> From<JsPromise<T>> for JsAny
where
    JsPromise<T>: ToJs,
{
    /// JavaScript's promise. One of Rust's begins.
    fn from(promise: JsPromise<T>) -> JsAny {
        JsAny::Object(promise.into())
    }
}

impl<T> TryFrom<JsObject> for JsPromise<T>
where
    JsPromise<T>: FromJs,
{
    type Error = JsError;

    /// The object as a promise. What it resolves to is checked when it does.
    ///
    /// # Errors
    /// When the object has no method `then`.
    fn try_from(object: JsObject) -> Result<JsPromise<T>, JsError> {
        object.convert()
    }
}

impl<T> fmt::Debug for JsPromise<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsPromise")
    }
}
