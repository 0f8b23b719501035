use crossing::prelude::*;

#[js_import("f")]
fn tuple((a, b): (i32, i32));

#[js_import("f")]
fn ignored(_: i32);

#[js_import("f")]
fn reference(&n: &i32);

#[js_import("f")]
fn bound(n @ 1..: i32);

fn main() {
    ignored(1);
    reference(&1);
}
