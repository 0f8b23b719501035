//! Imports with `get` and `set` that name a property of the global object or of a module.

use crossing::prelude::*;

use crate::forward;

const STATE: &str = "state.count";

forward! {
    #[js_import(get, "globalThis.formsData.title")]
    fn get_global() -> String;

    #[js_import(set, "globalThis.formsData.title")]
    fn set_global(value: &str);

    #[js_import(get, "globalThis.formsTop")]
    fn get_top() -> Option<i32>;

    #[js_import(set, "globalThis.formsTop")]
    fn set_top(value: Option<i32>);

    #[js_import(get, STATE, "M")]
    fn get_count() -> i32;

    #[js_import(set, STATE, module = "M")]
    fn set_count(value: i32);

    #[js_import(get, "version", "M")]
    fn get_version() -> JsAny;

    #[js_import(get, "version")]
    fn get_without_scope() -> JsAny;

    #[js_import(set, "version")]
    fn set_without_scope(value: i32);
}

#[js_import(get, "big", "M", returns = BigInt)]
fn big() -> i64;

#[js_import(set, "big", "M")]
fn set_big(#[js(BigInt)] value: i64);

/// An annotated property, without a `Result`. Returns its value before.
#[js_export(namespace = "", returns = BigInt)]
fn exchange_big(#[js(BigInt)] value: i64) -> i64 {
    let before = big();
    set_big(value);
    before
}

#[js_import(get, "ready", "M")]
async fn ready() -> Result<i32, JsError>;

#[js_import("done", "M")]
fn done(value: Option<i32>, error: Option<String>);

/// Awaits a promise that is a property; JavaScript's `done` is told.
#[js_export(namespace = "")]
fn await_ready() {
    crossing::spawn(async {
        match ready().await {
            Ok(value) => done(Some(value), None),
            Err(error) => done(None, Some(error.to_string())),
        }
    });
}
