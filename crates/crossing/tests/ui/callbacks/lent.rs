use crossing::prelude::*;

#[js_import("f")]
async fn mutable(f: &mut dyn FnMut(i32));

#[js_import("f")]
fn result() -> &'static dyn Fn(i32);

#[js_export]
fn export(f: &dyn Fn(i32)) {
    f(1);
}

#[js_export]
fn export_mutable(f: &mut dyn FnMut(i32)) {
    f(1);
}

#[js_export]
fn export_result() -> &'static dyn Fn(i32) {
    &|_| {}
}

#[js_import("f")]
fn promise(f: JsPromise<&'static dyn Fn(i32)>);

fn main() {}
