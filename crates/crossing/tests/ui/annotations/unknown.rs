use crossing::prelude::*;

#[js_import("f", returns = Bigint)]
fn import(#[js(number)] a: i64, #[js] b: i32, #[js()] c: i32, #[js(Number, BigInt)] d: i64) -> i64;

#[js_export(returns = i64)]
fn export(#[js = "Number"] a: i64) -> i64 {
    a
}

fn main() {
    let _: i64 = import(1, 2, 3, 4);
    export(1);
}
