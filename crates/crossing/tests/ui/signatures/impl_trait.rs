use crossing::prelude::*;

#[js_import("f")]
fn argument(value: impl ToJs);

#[js_import("f")]
fn borrowed(value: &impl ToJs, option: Option<impl ToJs>);

#[js_import("f")]
fn result() -> impl FromJs;

#[js_export]
fn export(_value: impl FromJs) {}

#[js_export]
fn export_result() -> impl ToJs {
    1
}

fn main() {
    argument(1);
    borrowed(&1, Some(2));
    export(1);
    export_result();
}
