//! The cases about closures that JavaScript calls.

#![allow(clippy::type_complexity, reason = "types of closures")]

use std::{cell::RefCell, rc::Rc};

use crossing::{BigInt, Number, prelude::*};

type Action = Callback<dyn Fn(i32)>;
type Echo = Callback<dyn Fn(i32) -> i32>;

#[js_import("echo1", "cases")]
fn echo_object(f: &Callback<dyn Fn()>) -> JsObject;
#[js_import("echo1", "cases")]
fn echo_function(f: &Action) -> JsFunction<fn(i32) -> Result<(), JsError>>;
#[js_import("echo1", "cases")]
fn echo_any(f: &Action) -> JsAny;
#[js_import("back3", "cases")]
fn back_action(f: &dyn Fn()) -> Result<(), JsError>;
#[js_import("back3", "cases")]
fn back_one(f: &mut dyn FnMut(i32), a: i32) -> Result<(), JsError>;
#[js_import("back3", "cases")]
fn back_two(f: &mut dyn FnMut(i32, i32), a: i32, b: i32) -> Result<(), JsError>;
#[js_import("back3", "cases")]
fn back_long(f: &mut dyn FnMut(i32, Number<i64>), a: i32, #[js(Number)] b: i64) -> Result<(), JsError>;
#[js_import("back3", "cases")]
fn back_three(
    f: &mut dyn FnMut(i32, BigInt<i64>, f64),
    a: i32,
    #[js(BigInt)] b: i64,
    c: f64,
) -> Result<(), JsError>;
#[js_import("back3", "cases")]
fn back_function(f: &mut dyn FnMut(i32) -> i32, a: i32) -> i32;
#[js_import("back3", "cases")]
fn back_throwing(f: &dyn Fn(i32) -> Result<(), Expected>, a: i32) -> Result<(), JsError>;
#[js_import("store1", "cases")]
fn store(f: Option<&Action>);

/// `function-001`: how often it was called, if what came back is the same function.
#[js_export(namespace = "callbacks")]
fn echo_action() -> Result<i32, JsError> {
    let calls = Rc::new(RefCell::new(0));
    let count = calls.clone();
    let action: Callback<dyn Fn()> = Callback::new(move || *count.borrow_mut() += 1);
    let back = echo_object(&action);
    back.invoke::<()>(())?;
    let calls = *calls.borrow();
    Ok(if back == JsObject::from(&action) { calls } else { -1 })
}

#[js_export(namespace = "callbacks")]
fn action() -> Result<i32, JsError> {
    let calls = RefCell::new(0);
    back_action(&|| *calls.borrow_mut() += 1)?;
    Ok(calls.into_inner())
}

#[js_export(namespace = "callbacks")]
fn one(a: i32) -> Result<Vec<f64>, JsError> {
    let mut seen = Vec::new();
    back_one(&mut |a| seen.push(a.into()), a)?;
    Ok(seen)
}

/// `function-004`
#[js_export(namespace = "callbacks")]
fn echo_and_invoke(value: i32) -> Result<i32, JsError> {
    let seen = Rc::new(RefCell::new(0));
    let inside = seen.clone();
    let action: Action = Callback::new(move |value: i32| *inside.borrow_mut() = value);
    echo_function(&action).call((value,))?;
    let seen = *seen.borrow();
    Ok(seen)
}

#[js_export(namespace = "callbacks")]
fn two(a: i32, b: i32) -> Result<Vec<f64>, JsError> {
    let mut seen = Vec::new();
    back_two(&mut |a, b| seen.extend([f64::from(a), f64::from(b)]), a, b)?;
    Ok(seen)
}

#[js_export(namespace = "callbacks")]
fn long(a: i32, #[js(Number)] b: i64) -> Result<Vec<f64>, JsError> {
    let mut seen = Vec::new();
    back_long(&mut |a, Number(b)| seen.extend([f64::from(a), b as f64]), a, b)?;
    Ok(seen)
}

#[js_export(namespace = "callbacks")]
fn three(a: i32, #[js(BigInt)] b: i64, c: f64) -> Result<Vec<f64>, JsError> {
    let mut seen = Vec::new();
    back_three(&mut |a, BigInt(b), c| seen.extend([f64::from(a), b as f64, c]), a, b, c)?;
    Ok(seen)
}

/// `function-010`: what it was called with, and what came back.
#[js_export(namespace = "callbacks")]
fn function(a: i32) -> Vec<i32> {
    let mut seen = 0;
    let answer = back_function(
        &mut |a| {
            seen = a;
            a
        },
        a,
    );
    vec![seen, answer]
}

/// `function-016`
#[js_export(namespace = "callbacks")]
fn chain(
    inner: JsFunction<fn(i32) -> Result<i32, JsError>>,
) -> Callback<dyn Fn(i32) -> Result<i32, JsError>> {
    Callback::new(move |value: i32| inner.call((value,)))
}

/// An error that is told apart from its equals.
#[derive(Debug)]
struct Expected(Rc<()>);

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected")
    }
}

impl std::error::Error for Expected {}

/// `function-017`: whether the error outside is the one that was thrown inside.
#[js_export(namespace = "callbacks")]
fn throws(a: i32) -> bool {
    let inside = Rc::new(());
    let outside = back_throwing(&|_| Err(Expected(inside.clone())), a).expect_err("it throws");
    let source = std::error::Error::source(&outside).and_then(|source| source.downcast_ref::<Expected>());
    source.is_some_and(|Expected(outside)| Rc::ptr_eq(&inside, outside))
}

#[js_export(namespace = "callbacks")]
fn pass_none() {
    store(None);
}

#[js_export(namespace = "callbacks")]
fn echo() -> Echo {
    Callback::new(|value: i32| value)
}

#[js_export(namespace = "callbacks")]
fn ignore() -> Action {
    Callback::new(|_: i32| {})
}

#[js_export(namespace = "callbacks")]
fn text() -> Callback<dyn Fn(i32) -> String> {
    Callback::new(|value: i32| value.to_string())
}

#[js_export(namespace = "callbacks")]
fn takes_text() -> Callback<dyn Fn(String) -> usize> {
    Callback::new(|text: String| text.len())
}

#[js_export(namespace = "callbacks")]
fn takes_option() -> Callback<dyn Fn(Option<String>) -> bool> {
    Callback::new(|text: Option<String>| text.is_none())
}

/// `any-036`: the callback as any value.
#[js_export(namespace = "callbacks")]
fn as_any() -> bool {
    let action: Action = Callback::new(|_: i32| {});
    matches!(echo_any(&action), JsAny::Object(object) if object == JsObject::from(&action))
}

thread_local! {
    static LISTENERS: RefCell<Vec<Callback<dyn Fn(JsObject)>>> = const { RefCell::new(Vec::new()) };
}

#[js_import("subscribeEvent", "cases")]
fn subscribe_event(element: &JsObject, event: &str, listener: &Callback<dyn Fn(JsObject)>) -> JsObject;
#[js_import("heard", "cases")]
fn heard(kind: &str, id: &str);

/// `function-038`, `function-039`: the handler that the shim returned.
#[js_export(namespace = "callbacks")]
fn subscribe(element: &JsObject) -> JsObject {
    let listener: Callback<dyn Fn(JsObject)> = Callback::new(|event: JsObject| {
        let parts = || -> Result<(), JsError> {
            let target: JsObject = event.get_property("target")?;
            heard(&event.get_property::<String>("type")?, &target.get_property::<String>("id")?);
            Ok(())
        };
        parts().expect("an event");
    });
    let handler = subscribe_event(element, "click", &listener);
    LISTENERS.with_borrow_mut(|listeners| listeners.push(listener));
    handler
}
