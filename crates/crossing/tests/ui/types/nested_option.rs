use crossing::prelude::*;

#[js_import("f")]
fn argument(value: Option<Option<i32>>);

#[js_import("f")]
fn result() -> Option<Option<String>>;

#[js_export]
fn export_argument(_value: Option<Option<bool>>) {}

fn main() {
    argument(None);
    let _: Option<Option<String>> = result();
    export_argument(None);
}
