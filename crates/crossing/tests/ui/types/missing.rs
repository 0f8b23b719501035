use crossing::prelude::*;

#[js_import("f")]
fn argument(value: Nowhere);

#[js_import("f")]
fn result() -> Nowhere;

#[js_export]
fn export_argument(_value: Nowhere) {}

fn main() {}
