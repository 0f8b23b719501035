//! Promises as values: `JsPromise` in each place.

use std::cell::RefCell;

use crossing::prelude::*;

use crate::turn;

/// `values! { name "T": type }` makes exports with promises of the type: `back.T` returns its argument, `awaits.T` awaits
/// it, `starts.T` awaits what the import `start` returns, `makes.T` returns one that resolves to its argument, and
/// `passes.T` passes one to the import `pass`.
macro_rules! values {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use super::*;

            #[js_import("start", "promises" $(, returns = $annotation)?)]
            fn start() -> Result<JsPromise<$ty>, JsError>;
            #[js_import("pass", "promises")]
            fn pass($(#[js($annotation)])? promise: JsPromise<$ty>) -> Result<(), JsError>;

            #[js_export(namespace = "back", name = $js $(, returns = $annotation)?)]
            fn back($(#[js($annotation)])? promise: JsPromise<$ty>) -> JsPromise<$ty> {
                promise
            }
            #[js_export(namespace = "awaits", name = $js $(, returns = $annotation)?)]
            async fn awaits($(#[js($annotation)])? promise: JsPromise<$ty>) -> Result<$ty, JsError> {
                promise.await
            }
            #[js_export(namespace = "starts", name = $js $(, returns = $annotation)?)]
            async fn starts() -> Result<$ty, JsError> {
                let promise = start()?;
                turn().await;
                promise.await
            }
            #[js_export(namespace = "makes", name = $js $(, returns = $annotation)?)]
            fn makes($(#[js($annotation)])? value: $ty) -> JsPromise<$ty> {
                JsPromise::new(async move {
                    turn().await;
                    Ok::<_, JsError>(value)
                })
            }
            #[js_export(namespace = "passes", name = $js)]
            fn passes($(#[js($annotation)])? value: $ty) -> Result<(), JsError> {
                pass(JsPromise::new(async move { Ok::<_, JsError>(value) }))
            }
        }
    )*};
}

values! {
    unit "unit": ();
    boolean "bool": bool;
    int32 "i32": i32;
    i64_number "i64Number": i64 as Number;
    i64_big_int "i64BigInt": i64 as BigInt;
    i128_big_int "i128BigInt": i128 as BigInt;
    float64 "f64": f64;
    string "string": String;
    date "date": JsDate;
    error "error": JsError;
    object "object": JsObject;
    any "any": JsAny;
    option_string "optionString": Option<String>;
    option_any "optionAny": Option<JsAny>;
    vec_i32 "vecI32": Vec<i32>;
    vec_f64_array "vecF64Array": Vec<f64> as Array;
    vec_vec_string "vecVecString": Vec<Vec<String>>;
    vec_object "vecObject": Vec<JsObject>;
    rust_object "rustObject": RustObject<i32>;
}

#[js_import("pass", "promises")]
fn lend(promise: &JsPromise<String>) -> Result<(), JsError>;
#[js_import("passAll", "promises")]
fn lend_all(promises: &[JsPromise<String>], number: i32) -> Result<Option<JsPromise<i32>>, JsError>;

fn text(text: &'static str) -> JsPromise<String> {
    JsPromise::new(async move {
        turn().await;
        Ok::<_, JsError>(text.to_owned())
    })
}

/// Passes one promise twice, and tells what awaiting it says then.
#[js_export]
async fn twice() -> Result<String, JsError> {
    let promise = text("text");
    lend(&promise)?;
    lend(&promise)?;
    promise.await
}

/// Awaits a promise of Rust's that never crosses.
#[js_export]
async fn here() -> Result<String, JsError> {
    text("here").await
}

/// Passes an Array of promises.
#[js_export]
async fn all() -> Result<Option<i32>, JsError> {
    match lend_all(&[text("a"), text("b"), text("c")], 7)? {
        Some(promise) => promise.await.map(Some),
        None => Ok(None),
    }
}

/// Arrays and options of promises, both ways.
#[js_export]
fn several(count: u32) -> Vec<JsPromise<u32>> {
    (0..count).map(|number| JsPromise::new(async move { Ok::<_, JsError>(number) })).collect()
}
#[js_export]
fn perhaps(promise: Option<JsPromise<i32>>) -> Option<JsPromise<i32>> {
    promise
}
#[js_export]
async fn sum(promises: Vec<JsPromise<i32>>) -> Result<i32, JsError> {
    let mut sum = 0;
    for promise in promises {
        sum += promise.await?;
    }
    Ok(sum)
}

/// Fails: at once, or by its promise.
#[js_export]
fn failing(at_once: bool, text: String) -> Result<JsPromise<i32>, String> {
    if at_once {
        return Err(text);
    }
    Ok(JsPromise::new(async { Err(text) }))
}

/// Rejects with JavaScript's own error.
#[js_export]
fn rejecting(error: JsError) -> JsPromise<()> {
    JsPromise::new(async { Err(error) })
}

/// Panics in the future.
#[js_export]
fn panicking() -> JsPromise<()> {
    JsPromise::new(async move {
        turn().await;
        panic!("in a promise");
        #[allow(unreachable_code)]
        Ok::<_, JsError>(())
    })
}

/// An integer that is no safe Number.
#[js_export(returns = Number)]
fn unsafe_integer() -> JsPromise<i64> {
    JsPromise::new(async { Ok::<_, JsError>(i64::MAX) })
}

/// By name.
#[js_export]
async fn property(object: JsObject) -> Result<String, JsError> {
    object.set_property("made", text("made"))?;
    object.get_property::<JsPromise<String>>("promise")?.await
}

thread_local! {
    static HELD: RefCell<Vec<JsPromise<JsAny>>> = RefCell::default();
}

/// Holds a promise that nobody awaits.
#[js_export]
fn hold(promise: JsPromise<JsAny>) {
    HELD.with_borrow_mut(|held| held.push(promise));
}

/// Drops the promises that are held.
#[js_export]
fn drop_held() -> usize {
    HELD.take().len()
}

/// Awaits the promises that are held.
#[js_export]
async fn await_held() -> Result<Vec<JsAny>, JsError> {
    let mut values = Vec::new();
    for promise in HELD.take() {
        values.push(promise.await?);
    }
    Ok(values)
}

/// Makes a promise that does not cross.
#[js_export]
fn unused() {
    drop(text("unused"));
}
