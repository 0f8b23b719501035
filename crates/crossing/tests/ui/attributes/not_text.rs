use crossing::prelude::*;

fn computed() -> &'static str {
    "f"
}

#[js_import(1)]
fn number();

#[js_import("f", module = Some("M"))]
fn option();

#[js_import(computed())]
fn not_constant();

#[js_import(NOWHERE)]
fn missing();

#[js_export(name = 1, namespace = true)]
fn export() {}

fn main() {
    number();
    option();
    not_constant();
    missing();
    export();
}
