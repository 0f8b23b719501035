use crossing::prelude::*;

#[js_import("f", "M", module = "N")]
fn module();

#[js_import("f", "M", "N")]
fn positional();

#[js_import("f", returns = Number, returns = BigInt)]
fn returns() -> i64;

#[js_export(name = "a", name = "b", namespace = "c", namespace = "d")]
fn export() {}

fn main() {
    module();
    positional();
    let _: i64 = returns();
    export();
}
