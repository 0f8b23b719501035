//! Streams of JavaScript's that Rust reads.

use std::cell::RefCell;

use crossing::prelude::*;
use crossing::{JsStream, Number};

/// `values! { name "T": type }` makes `reads.T(stream)`, which resolves to all items.
macro_rules! values {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        #[js_export(namespace = "reads", name = $js $(, returns = $annotation)?)]
        async fn $name($(#[js($annotation)])? mut stream: JsStream<$ty>) -> Result<Vec<$ty>, JsError> {
            let mut items = Vec::new();
            while let Some(item) = stream.next().await {
                items.push(item?);
            }
            Ok(items)
        }
    )*};
}

values! {
    boolean "bool": bool;
    int32 "i32": i32;
    float64 "f64": f64;
    i64_number "i64Number": i64 as Number;
    i64_big_int "i64BigInt": i64 as BigInt;
    i128_big_int "i128BigInt": i128 as BigInt;
    string "string": String;
    object "object": JsObject;
    any "any": JsAny;
    option_string "optionString": Option<String>;
    vec_u8 "vecU8": Vec<u8>;
    vec_vec_string "vecVecString": Vec<Vec<String>>;
    rust_object "rustObject": RustObject<u32>;
    function "function": JsFunction<fn(i32) -> i32>;
}

/// So many items, and then no more.
#[js_export(namespace = "read")]
async fn some(mut stream: JsStream<i32>, count: u32) -> Result<Vec<i32>, JsError> {
    let mut items = Vec::new();
    for _ in 0..count {
        match stream.next().await {
            Some(item) => items.push(item?),
            None => break,
        }
    }
    Ok(items)
}

/// All items, and the errors among them.
#[js_export(namespace = "read")]
async fn all(mut stream: JsStream<Number<i64>>) -> Vec<String> {
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(item.map_or_else(|error| error.to_string(), |item| item.to_string()));
    }
    // After the end comes nothing.
    items.push(format!("{:?}", stream.next().await.map(|item| item.is_ok())));
    items
}

thread_local! {
    static HELD: RefCell<Vec<JsStream<i32>>> = const { RefCell::new(Vec::new()) };
}

#[js_export(namespace = "read")]
fn hold(stream: JsStream<i32>) {
    HELD.with_borrow_mut(|held| held.push(stream));
}

/// The next item of the one that is held, which nobody may ask for a second time before.
#[js_export(namespace = "read")]
async fn next() -> Result<Option<i32>, JsError> {
    let Some(mut stream) = HELD.with_borrow_mut(Vec::pop) else { return Ok(None) };
    let item = stream.next().await;
    hold(stream);
    item.transpose()
}

/// Asks for an item and does not wait for it.
#[js_export(namespace = "read")]
fn ask() {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Waker},
    };
    HELD.with_borrow_mut(|held| {
        for stream in held {
            let _ = pin!(stream.next()).poll(&mut Context::from_waker(Waker::noop()));
        }
    });
}

#[js_export(namespace = "read")]
fn drop_held() {
    drop(HELD.take());
}

#[js_export(namespace = "read")]
fn give_held() -> Option<JsStream<i32>> {
    HELD.with_borrow_mut(Vec::pop)
}

#[js_export(namespace = "read")]
fn back(stream: JsStream<i32>) -> JsStream<i32> {
    stream
}

#[js_import("give", "streams")]
fn give() -> Result<JsStream<i32>, JsError>;
#[js_import("give", "streams")]
async fn give_later() -> Result<JsStream<i32>, JsError>;
#[js_import("take", "streams")]
fn take(stream: &JsStream<i32>) -> Result<(), JsError>;

#[js_export(namespace = "read")]
async fn given() -> Result<Vec<i32>, JsError> {
    some(give()?, 2).await
}

#[js_export(namespace = "read")]
async fn given_later() -> Result<Vec<i32>, JsError> {
    some(give_later().await?, 2).await
}

#[js_export(namespace = "read")]
async fn option(stream: Option<JsStream<i32>>) -> Result<Option<Vec<i32>>, JsError> {
    match stream {
        Some(stream) => some(stream, 2).await.map(Some),
        None => Ok(None),
    }
}

#[js_export(namespace = "read")]
async fn property(object: JsObject) -> Result<Vec<i32>, JsError> {
    some(object.get_property("stream")?, 2).await
}

#[js_export(namespace = "read")]
async fn converted(object: JsObject) -> Result<Vec<i32>, JsError> {
    some(object.try_into()?, 2).await
}

/// Passes it on, and reads it afterwards.
#[js_export(namespace = "read")]
async fn passed(mut stream: JsStream<i32>) -> Result<String, JsError> {
    take(&stream)?;
    take(&stream)?;
    let error = stream.next().await;
    let end = stream.next().await;
    Ok(format!(
        "{} {}",
        error.and_then(Result::err).map_or_else(String::new, |error| error.to_string()),
        end.is_none()
    ))
}
