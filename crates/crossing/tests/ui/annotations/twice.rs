use crossing::prelude::*;

#[js_import("f")]
fn import(#[js(Number)] #[js(BigInt)] value: i64);

fn main() {
    import(1);
}
