use crossing::prelude::*;

#[js_import("f")]
fn argument(value: i128);

#[js_import("f", returns = Number)]
fn result() -> u128;

#[js_export]
fn export(_value: Option<u128>) {}

fn main() {
    argument(1);
    let _: u128 = result();
}
