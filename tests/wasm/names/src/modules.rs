//! `JsHost::import` for JavaScript: the module `harness` is told what became of it.

use crossing::prelude::*;

#[js_import("resolve", "harness")]
fn resolve(id: i32, module: JsObject);

#[js_import("reject", "harness")]
fn reject(id: i32, error: JsAny);

#[js_export(namespace = "")]
fn import_module(name: String, url: String, id: i32) {
    crossing::spawn(async move {
        match JsHost::import(&name, &url).await {
            Ok(module) => resolve(id, module),
            Err(error) => reject(id, error.value()),
        }
    });
}
