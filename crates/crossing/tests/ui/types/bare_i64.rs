use crossing::prelude::*;

#[js_import("f")]
fn argument(value: i64);

#[js_import("f")]
fn result() -> u64;

#[js_import("f")]
fn in_option(value: Option<i64>);

#[js_import("f")]
fn in_result() -> Result<Option<u64>, JsError>;

#[js_export]
fn export_argument(_value: i64) {}

#[js_export]
fn export_result() -> Option<u64> {
    None
}

fn main() {
    argument(1);
    let _: u64 = result();
    in_option(Some(1));
    let _: Result<Option<u64>, JsError> = in_result();
    export_argument(1);
    let _: Option<u64> = export_result();
}
