//! Callbacks in every place.

#![allow(clippy::type_complexity, reason = "types of closures")]

use std::cell::RefCell;

use crossing::{BigInt, Number, prelude::*};

type Increment = Callback<dyn Fn(i32) -> i32>;

fn increment() -> Increment {
    Callback::new(|value: i32| value + 1)
}

#[js_import("option", "js")]
fn option(f: Option<Increment>) -> Result<i32, JsError>;
#[js_import("option", "js")]
fn borrowed_option(f: Option<&Increment>) -> Result<i32, JsError>;
#[js_import("many", "js")]
fn many(f: &[Increment]) -> Result<i32, JsError>;
#[js_import("awaited", "js")]
async fn awaited(f: &Increment) -> Result<i32, JsError>;
#[js_import("annotated", "js")]
fn annotated(#[js(Function)] f: &Increment) -> Result<i32, JsError>;

#[js_export]
fn in_option(some: bool) -> Result<i32, JsError> {
    Ok(option(some.then(increment))? + borrowed_option(some.then(increment).as_ref())?)
}

#[js_export]
fn in_slice() -> Result<i32, JsError> {
    many(&[increment(), Callback::new(|value: i32| value * 10)])
}

#[js_export]
async fn while_awaited() -> Result<i32, JsError> {
    let callback = increment();
    awaited(&callback).await
}

#[js_export]
fn with_annotation() -> Result<i32, JsError> {
    annotated(&increment())
}

#[js_export(returns = Function)]
fn annotated_result() -> Increment {
    increment()
}

#[js_export]
fn optional_result(some: bool) -> Option<Increment> {
    some.then(increment)
}

#[js_export]
fn fallible_result() -> Result<Increment, JsError> {
    Ok(increment())
}

#[js_export]
async fn later_result() -> Increment {
    increment()
}

#[js_export]
fn promised_result() -> JsPromise<Increment> {
    JsPromise::new(async { Ok::<_, JsError>(increment()) })
}

#[js_export]
fn many_results() -> Vec<Increment> {
    vec![increment(), Callback::new(|value: i32| value * 10)]
}

/// A callback whose result is a callback.
#[js_export]
fn curried() -> Callback<dyn Fn(i32) -> Callback<dyn Fn(i32) -> i32>> {
    Callback::new(|first: i32| Callback::new(move |second: i32| first + second))
}

/// A callback that takes JavaScript's functions.
#[js_export]
fn applies() -> Callback<dyn Fn(JsFunction<fn(i32) -> Result<i32, JsError>>, i32) -> Result<i32, JsError>> {
    Callback::new(|f: JsFunction<fn(i32) -> Result<i32, JsError>>, value: i32| f.call((value,)))
}

/// Calls what it was given, which may be a callback of Rust's.
#[js_export]
fn call(f: JsFunction<fn(i32) -> Result<i32, JsError>>, value: i32) -> Result<i32, JsError> {
    f.call((value,))
}

/// Values of properties and arguments of calls by name, and what is read back.
#[js_export]
fn by_name(object: &JsObject) -> Result<bool, JsError> {
    thread_local!(static KEPT: RefCell<Option<Increment>> = const { RefCell::new(None) });
    let callback = increment();
    object.set_property("increment", &callback)?;
    let back: JsObject = object.get_property("increment")?;
    let result: i32 = object.call_method("apply", (&callback, 41))?;
    let any: JsAny = object.get_property("increment")?;
    let same = matches!(&any, JsAny::Object(object) if *object == back) && back == JsObject::from(&callback);
    KEPT.set(Some(callback));
    Ok(same && result == 42)
}

/// 64-bit integers, and what is wider than a slot.
#[js_export]
fn wide() -> Callback<dyn Fn(BigInt<i64>, Number<u64>, Option<BigInt<u128>>, String) -> Option<String>> {
    Callback::new(
        |BigInt(big): BigInt<i64>, Number(number): Number<u64>, wide: Option<BigInt<u128>>, text: String| {
            let wide = wide.map_or_else(|| "none".to_owned(), |wide| wide.to_string());
            (!text.is_empty()).then(|| format!("{big} {number} {wide} {text}"))
        },
    )
}
