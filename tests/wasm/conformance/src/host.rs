//! The cases of the area `jshost`: the global object, and modules that Rust imports.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crossing::prelude::*;

#[js_import("settled", "cases")]
fn settled(id: i32, module: Option<JsObject>, error: Option<String>);
#[js_import("f", "M")]
fn f() -> Result<String, JsError>;

thread_local! {
    /// Whether the imported module was there at the first poll.
    static AT_ONCE: Cell<bool> = const { Cell::new(false) };
}

#[js_export(namespace = "host")]
fn global_this() -> JsObject {
    JsHost::global_this()
}

/// Takes the global object, gives it back, and takes it again.
#[js_export(namespace = "host")]
fn global_this_again() -> JsObject {
    drop(JsHost::global_this());
    JsHost::global_this()
}

/// Tells `settled` what became of the import.
#[js_export(namespace = "host")]
fn import_module(name: String, url: String, id: i32) {
    crossing::spawn(async move {
        match JsHost::import(&name, &url).await {
            Ok(module) => settled(id, Some(module), None),
            Err(error) => settled(id, None, Some(error.to_string())),
        }
    });
}

/// Imports twice and gives both modules.
#[js_export(namespace = "host")]
fn first_poll_of_import(name: String, url: String) {
    crossing::spawn(async move {
        let mut import = pin!(JsHost::import(&name, &url));
        let first = import.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        AT_ONCE.set(!matches!(first, Poll::Pending));
    });
}

#[js_export(namespace = "host")]
fn was_there_at_once() -> bool {
    AT_ONCE.get()
}

/// Starts an import and drops it before it is done.
#[js_export(namespace = "host")]
fn abandon_import(name: String, url: String) {
    crossing::spawn(async move {
        let mut import = pin!(JsHost::import(&name, &url));
        let _ = import.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    });
}

/// Calls an import of the module `M` once it is there.
#[js_export(namespace = "host")]
fn import_then_call(url: String, id: i32) {
    crossing::spawn(async move {
        let outcome = async {
            JsHost::import("M", &url).await?;
            f()
        };
        match outcome.await {
            Ok(text) => settled(id, None, Some(text)),
            Err(error) => settled(id, None, Some(format!("failed: {error}"))),
        }
    });
}
