//! `EventListener`.

use std::cell::RefCell;

use crossing::{ListenerOptions, prelude::*};

js_type! { CustomEvent = "globalThis.CustomEvent"; }

#[js_import("heard", "js")]
fn heard(event: &JsObject, count: u32);

thread_local! {
    static LISTENERS: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

fn keep(listener: EventListener) {
    LISTENERS.with_borrow_mut(|listeners| listeners.push(listener));
}

/// Counts and reports the events.
fn counting() -> impl FnMut(JsObject) {
    let mut count = 0;
    move |event| {
        count += 1;
        heard(&event, count);
    }
}

#[js_export(namespace = "events")]
fn listen(target: &JsObject, kind: &str) -> Result<(), JsError> {
    keep(EventListener::new(target, kind, counting())?);
    Ok(())
}

#[js_export(namespace = "events")]
fn listen_with(
    target: &JsObject,
    kind: &str,
    once: bool,
    capture: bool,
    passive: Option<bool>,
) -> Result<(), JsError> {
    let options = ListenerOptions { once, capture, passive };
    keep(EventListener::with_options(target, kind, options, counting())?);
    Ok(())
}

/// Of a class.
#[js_export(namespace = "events")]
fn listen_typed(target: &JsObject, kind: &str) -> Result<(), JsError> {
    let mut counting = counting();
    keep(EventListener::new(target, kind, move |event: CustomEvent| counting(event.into()))?);
    Ok(())
}

#[js_export(namespace = "events")]
fn listen_forever(target: &JsObject, kind: &str) -> Result<(), JsError> {
    EventListener::new(target, kind, counting())?.forget();
    Ok(())
}

/// One that stops itself.
#[js_export(namespace = "events")]
fn listen_and_stop(target: &JsObject, kind: &str) -> Result<(), JsError> {
    let mut counting = counting();
    keep(EventListener::new(target, kind, move |event: JsObject| {
        stop();
        counting(event);
    })?);
    Ok(())
}

#[js_export(namespace = "events")]
fn stop() {
    drop(LISTENERS.take());
}
