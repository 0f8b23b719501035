//! Futures of JavaScript's promises.

use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    task::{Context, Waker},
};

use crossing::prelude::*;

#[js_import("failed", "tasks")]
fn failed(text: &str, value: JsAny);
#[js_import("later", "tasks")]
async fn later_with(text: &str, number: i32, object: &JsObject) -> Result<i32, JsError>;

/// `awaits! { name "T": type }` makes the export `tasks.T`, which awaits the import `later` of the module `tasks`
/// and passes the value to `ok`, or the error to `failed`.
macro_rules! awaits {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("later", "tasks" $(, returns = $annotation)?)]
            async fn later() -> Result<$ty, JsError>;
            #[js_import("ok", "tasks")]
            fn ok($(#[js($annotation)])? value: $ty);

            #[js_export(namespace = "tasks", name = $js)]
            fn start() {
                crossing::spawn(async {
                    match later().await {
                        Ok(value) => ok(value),
                        Err(error) => super::failed(&error.to_string(), error.value()),
                    }
                });
            }
        }
    )*};
}

awaits! {
    unit "unit": ();
    boolean "bool": bool;
    int32 "i32": i32;
    i64_number "i64Number": i64 as Number;
    i64_big_int "i64BigInt": i64 as BigInt;
    i128_big_int "i128BigInt": i128 as BigInt;
    option_u128_big_int "optionU128BigInt": Option<u128> as BigInt;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    object "object": JsObject;
    any "any": JsAny;
    option_string "optionString": Option<String>;
    option_any "optionAny": Option<JsAny>;
    vec_u8 "vecU8": Vec<u8>;
    vec_f64 "vecF64": Vec<f64> as Array;
    vec_string "vecString": Vec<String>;
    vec_option_any "vecOptionAny": Vec<Option<JsAny>>;
    option_vec_object "optionVecObject": Option<Vec<JsObject>>;
    fixed "fixed": [i64; 2] as BigInt;
}

#[js_import("later", "tasks")]
async fn later_with_arrays(texts: &[&str], numbers: &[f64], rows: Vec<Vec<String>>) -> Result<i32, JsError>;

/// Array arguments of an `async` import, which do not live as long as its future.
#[js_export]
fn start_with_arrays(texts: Vec<String>) {
    crossing::spawn(async move {
        let later = {
            let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
            later_with_arrays(&borrowed, &[1.0, 2.0], vec![texts.clone(), Vec::new()]).await
        };
        failed(if later.is_ok() { "ok" } else { "failed" }, JsAny::Null);
    });
}

#[js_import("later", "tasks")]
async fn unhandled() -> i32;

/// Awaits without `Result`.
#[js_export]
fn start_unhandled() {
    crossing::spawn(async {
        unhandled().await;
        failed("Rust went on", JsAny::Null);
    });
}

/// Arguments of an `async` import.
#[js_export]
fn start_with(text: String, number: i32, object: JsObject) {
    crossing::spawn(async move {
        match later_with(&text, number, &object).await {
            Ok(value) => failed("ok", value.into()),
            Err(error) => failed(&error.to_string(), error.value()),
        }
    });
}

/// A call that brings a text and does nothing else.
#[js_export]
fn silent(text: &str) -> usize {
    text.len()
}

type Held = Pin<Box<dyn Future<Output = Result<i32, JsError>>>>;

#[js_import("later", "tasks")]
async fn later() -> Result<i32, JsError>;

thread_local! {
    static HELD: RefCell<Vec<Held>> = RefCell::default();
}

/// Makes a future that nobody has polled.
#[js_export]
fn hold() {
    HELD.with_borrow_mut(|held| held.push(Box::pin(later())));
}

/// Polls all futures that are held, lets go of those that are ready, and tells how many remain.
#[js_export]
fn poll() -> usize {
    let mut held = HELD.take();
    held.retain_mut(|future| future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    let remaining = held.len();
    HELD.with_borrow_mut(|now| now.append(&mut held));
    remaining
}

/// Drops all futures that are held.
#[js_export]
fn drop_held() {
    drop(HELD.take());
}

/// Two promises at once: both are begun before either is awaited.
#[js_export]
fn both() {
    let (mut first, mut second): (Held, Held) = (Box::pin(later()), Box::pin(later()));
    crossing::spawn(async move {
        let mut results = (None, None);
        std::future::poll_fn(|context| {
            use std::task::Poll::{Pending, Ready};
            if results.0.is_none()
                && let Ready(result) = first.as_mut().poll(context)
            {
                results.0 = Some(result.unwrap_or(-1));
            }
            if results.1.is_none()
                && let Ready(result) = second.as_mut().poll(context)
            {
                results.1 = Some(result.unwrap_or(-1));
            }
            match results {
                (Some(first), Some(second)) => Ready((first, second)),
                _ => Pending,
            }
        })
        .await;
        failed(&format!("{results:?}"), JsAny::Null);
    });
}
