//! `async` exports of each type, and how they end.

use std::{cell::RefCell, error::Error, task::Waker, time::SystemTime};

use crossing::prelude::*;

use crate::turn;

/// `echoes! { name "T": type }` makes the exports `now.T`, which returns its argument at its first poll, `later.T`, which
/// does so after a wait, and `tried.T`, which returns it in a `Result`.
macro_rules! echoes {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use super::*;

            #[js_export(namespace = "now", name = $js $(, returns = $annotation)?)]
            async fn now($(#[js($annotation)])? value: $ty) -> $ty {
                value
            }
            #[js_export(namespace = "later", name = $js $(, returns = $annotation)?)]
            async fn later($(#[js($annotation)])? value: $ty) -> $ty {
                turn().await;
                value
            }
            #[js_export(namespace = "tried", name = $js $(, returns = $annotation)?)]
            async fn tried($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError> {
                turn().await;
                Ok(value)
            }
        }
    )*};
}

echoes! {
    unit "unit": ();
    boolean "bool": bool;
    uint8 "u8": u8;
    int16 "i16": i16;
    int32 "i32": i32;
    i64_number "i64Number": i64 as Number;
    i64_big_int "i64BigInt": i64 as BigInt;
    u128_big_int "u128BigInt": u128 as BigInt;
    float32 "f32": f32;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    date "date": JsDate;
    system_time "systemTime": SystemTime;
    error "error": JsError;
    object "object": JsObject;
    any "any": JsAny;
    option_i32 "optionI32": Option<i32>;
    option_string "optionString": Option<String>;
    option_object "optionObject": Option<JsObject>;
    option_any "optionAny": Option<JsAny>;
    vec_i32 "vecI32": Vec<i32>;
    vec_f64_array "vecF64Array": Vec<f64> as Array;
    vec_string "vecString": Vec<String>;
    vec_object "vecObject": Vec<JsObject>;
    vec_vec_string "vecVecString": Vec<Vec<String>>;
    vec_option_big_int "vecOptionBigInt": Vec<Option<i64>> as BigInt;
    option_vec_f64 "optionVecF64": Option<Vec<f64>>;
    fixed_u8 "fixedU8": [u8; 3];
}

/// A borrow that lives as long as the promise.
#[js_export]
async fn borrowed(
    text: &str,
    object: &JsObject,
    numbers: &[i32],
    option: Option<&str>,
) -> Result<String, JsError> {
    turn().await;
    let name: String = object.get_property("name")?;
    Ok(format!("{text} {name} {numbers:?} {option:?}"))
}

/// An associated function.
struct Pages;
#[js_export]
impl Pages {
    /// Waits that many turns.
    #[js_export]
    async fn turns(count: u32) -> u32 {
        for _ in 0..count {
            turn().await;
        }
        count
    }
}

#[js_import("step", "steps")]
fn step(number: i32);
#[js_import("wait", "steps")]
async fn wait() -> Result<JsAny, JsError>;

/// Says what it has come to.
#[js_export]
async fn steps() {
    step(1);
    let _ = wait().await;
    step(2);
}

/// What it awaits.
#[js_export]
async fn forward() -> Result<JsAny, JsError> {
    wait().await
}

/// Fails with a Rust error, before or after a wait.
#[js_export]
async fn fail(text: String, late: bool) -> Result<i32, Box<dyn Error>> {
    if late {
        turn().await;
    }
    Err(text)?
}

/// Fails with JavaScript's own error.
#[js_export]
async fn fail_with(error: JsError) -> Result<(), JsError> {
    turn().await;
    Err(error)
}

/// An integer that is no safe Number.
#[js_export(returns = Number)]
async fn unsafe_integer() -> i64 {
    i64::MAX
}

/// The same in a row.
#[js_export(returns = Number)]
async fn unsafe_elements() -> Vec<i64> {
    vec![1, i64::MAX, 2]
}

/// Panics, before or after a wait.
#[js_export]
async fn panics(late: bool) {
    if late {
        turn().await;
    }
    panic!("no more");
}

thread_local! {
    static WAKERS: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// Never ends, and nothing could wake it.
#[js_export]
async fn forgotten() {
    std::future::pending().await
}
/// The same as a value.
#[js_export]
fn forgotten_value() -> JsPromise<i32> {
    JsPromise::new(std::future::pending::<Result<i32, JsError>>())
}

/// Never ends.
#[js_export]
async fn never() {
    std::future::poll_fn(|context| {
        // What could wake it.
        WAKERS.with_borrow_mut(|wakers| wakers.push(context.waker().clone()));
        std::task::Poll::Pending
    })
    .await
}

/// Rust values, which only Rust can tell apart.
#[js_export]
fn number() -> RustObject<i32> {
    RustObject::new(7)
}
#[js_export]
fn text() -> RustObject<String> {
    RustObject::new(String::from("text"))
}
#[js_export]
async fn read(_text: &str, number: RustObject<i32>) -> RustObject<i32> {
    turn().await;
    number
}
