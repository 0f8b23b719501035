//! `JsHost`: what surrounds the program.

use crate::{JsError, JsObject, boundary, diagnostics, platform, private, sys};

/// The JavaScript host.
#[derive(Debug)]
pub struct JsHost;

impl JsHost {
    /// Imports a JavaScript module and makes it known under `name`, for `#[js_import("function", "name")]`.
    ///
    /// `/x`, `./x` and `../x` are relative to the page, to the worker, or, on Node, Deno and Bun, to the .wasm's
    /// own place; the option `baseUrl` overrides that. Other addresses are URLs (`https:`, `data:`) or bare
    /// specifiers.
    ///
    /// A name that is already known with the same address costs nothing and gives the same module; so does one that
    /// `setModuleImports` gave, whatever the address. A failed import is tried again at the next call. A host keeps
    /// the failure of a module that was found but could not run (a syntax error, a throw): then another
    /// address helps, such as one with `?2` at its end.
    ///
    /// # Errors
    /// When the module cannot be imported; when the name is known with another address; for an address that
    /// begins with `~/`; where there is no JavaScript.
    pub async fn import(name: &str, url: &str) -> Result<JsObject, JsError> {
        if !platform::is_supported() {
            return Err(JsError::unavailable("JsHost::import"));
        }
        let (name, name_len) = sys::borrow_text(name);
        let (url, url_len) = sys::borrow_text(url);
        boundary::await_operation::<JsObject>("JsHost::import", |operation| {
            sys::import_module(name, name_len, url, url_len, operation)
        })
        .await
    }

    /// JavaScript's `globalThis`.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    #[track_caller]
    pub fn global_this() -> JsObject {
        let _here = diagnostics::here();
        if !platform::is_supported() {
            panic!("{}", platform::unavailable("JsHost::global_this"));
        }
        JsObject::from_handle(sys::global_this())
    }

    /// The program's arguments: the option `args` of JavaScript. Empty where there is no JavaScript.
    pub fn args() -> Vec<String> {
        if !platform::is_supported() {
            return Vec::new();
        }
        let argument = |index| private::read::<Option<String>>(sys::argument(index));
        (0..).map_while(argument).collect()
    }
}
