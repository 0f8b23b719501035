//! The cases of the area `task` that imports await.

use std::fmt::Display;

use crossing::prelude::*;

#[js_import("settled", "cases")]
fn settled(value: JsAny, error: Option<&str>);

/// Tells JavaScript what became of a promise.
fn tell<T: Into<JsAny>>(outcome: Result<T, impl Display>) {
    match outcome {
        Ok(value) => settled(value.into(), None),
        Err(error) => settled(JsAny::Undefined, Some(&error.to_string())),
    }
}

/// `awaits! { name "js": type; }`: the export `awaits.js`, which awaits what the import `promise` returns as that type.
macro_rules! awaits {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("promise", "cases")]
            async fn promise() -> Result<$ty, JsError>;

            #[js_export(namespace = "awaits", name = $js)]
            fn awaits() {
                crossing::spawn(async { super::tell(promise().await) });
            }
        }
    )*};
}

awaits! {
    nothing "nothing": ();
    int32 "int": i32;
    string "string": String;
    object "object": JsObject;
    error "error": JsError;
    date "date": JsDate;
    any "any": JsAny;
}

/// The documents' workaround for an array that a promise holds: await an object, then ask for the array.
#[js_import("promise", "cases")]
async fn promised_object() -> Result<JsObject, JsError>;
#[js_import("unwrapJSObjectAsIntArray", "cases")]
fn unwrap_js_object_as_int_array(object: &JsObject) -> Result<Vec<i32>, JsError>;

#[js_export(namespace = "awaits")]
fn unwrapped() {
    crossing::spawn(async {
        let outcome = async { unwrap_js_object_as_int_array(&promised_object().await?) };
        tell(outcome.await);
    });
}

/// `promises! { name "js": type; }`: the exports
/// - `relay.js`, which makes a promise of its own of the one that it gets,
/// - `through.js`, which passes one to JavaScript's `echopromise` and awaits what comes back.
macro_rules! promises {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("echopromise", "cases" $(, returns = $annotation)?)]
            fn echopromise($(#[js($annotation)])? promise: JsPromise<$ty>) -> Result<JsPromise<$ty>, JsError>;

            #[js_export(namespace = "relay", name = $js $(, returns = $annotation)?)]
            fn relay($(#[js($annotation)])? promise: JsPromise<$ty>) -> JsPromise<$ty> {
                JsPromise::new(promise)
            }
            #[js_export(namespace = "through", name = $js $(, returns = $annotation)?)]
            fn through($(#[js($annotation)])? promise: JsPromise<$ty>) -> Result<JsPromise<$ty>, JsError> {
                let echoed = echopromise(JsPromise::new(promise))?;
                Ok(JsPromise::new(echoed))
            }
        }
    )*};
}

promises! {
    promise_nothing "nothing": ();
    promise_bool "bool": bool;
    promise_byte "byte": u8;
    promise_char "char": char;
    promise_short "short": i16;
    promise_int "int": i32;
    promise_long_number "long/Number": i64 as Number;
    promise_long_big_int "long/BigInt": i64 as BigInt;
    promise_float "float": f32;
    promise_double "double": f64;
    promise_date "DateTime": JsDate;
    promise_error "Exception": JsError;
    promise_object "JSObject": JsObject;
    promise_string "string": String;
    promise_any "object": JsAny;
}

#[cfg(feature = "offset")]
promises! {
    promise_offset "DateTimeOffset": chrono::DateTime<chrono::FixedOffset>;
}

#[js_import("promise", "cases")]
fn promise() -> Result<JsPromise<()>, JsError>;

thread_local! {
    /// Promises that Rust holds and does not await.
    static HELD: std::cell::RefCell<Vec<JsPromise<()>>> = const { std::cell::RefCell::new(Vec::new()) };
}

#[js_export(namespace = "tasks")]
fn hold() -> Result<(), JsError> {
    let promise = promise()?;
    HELD.with_borrow_mut(|held| held.push(promise));
    Ok(())
}

/// Whether the promise that JavaScript gives is settled as soon as it is there.
#[js_export(namespace = "tasks")]
fn is_settled_at_once() -> Result<bool, JsError> {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Waker},
    };
    let first = pin!(promise()?).poll(&mut Context::from_waker(Waker::noop()));
    Ok(!matches!(first, Poll::Pending))
}

#[js_export(namespace = "tasks")]
fn is_none(promise: Option<JsPromise<i32>>) -> bool {
    promise.is_none()
}
#[js_export(namespace = "tasks")]
fn none() -> Option<JsPromise<i32>> {
    None
}

/// A promise that resolves after so many milliseconds.
#[js_export(namespace = "tasks")]
fn delayed(milliseconds: u32) -> JsPromise<()> {
    JsPromise::new(async move {
        crossing::time::sleep(std::time::Duration::from_millis(milliseconds.into())).await;
        Ok::<(), JsError>(())
    })
}

#[js_export(namespace = "tasks")]
fn faulted(message: String) -> JsPromise<()> {
    JsPromise::new(async move { Err(message) })
}

#[js_export(namespace = "tasks")]
fn throws_before(message: String) -> Result<JsPromise<()>, String> {
    Err(message)
}

/// Whether a promise is ready when it has just come. Awaits it.
#[js_export(namespace = "tasks")]
async fn is_ready_at_once() -> Result<bool, JsError> {
    let mut promise = started()?;
    let at_once = std::future::poll_fn(|context| {
        std::task::Poll::Ready(std::pin::Pin::new(&mut promise).poll(context).is_ready())
    });
    let at_once = at_once.await;
    promise.await?;
    Ok(at_once)
}

#[js_import("promise", "cases")]
fn started() -> Result<JsPromise<()>, JsError>;
