use crossing::prelude::*;

#[js_import("f")]
fn import(n: i32) -> i32 {
    n
}

#[js_export]
fn export(n: i32) -> i32;

fn main() {
    let _: i32 = import(1);
    let _: i32 = export(1);
}
