use crossing::prelude::*;

#[js_import("f")]
fn missing(bytes: &mut [u8]);

#[js_import("f")]
fn contradicting(#[js(Number)] bytes: &mut [u8]);

#[js_import("f")]
fn number(#[js(MemoryView)] value: i32);

#[js_import("f", returns = MemoryView)]
fn text() -> String;

#[js_export]
fn segment(#[js(Object)] _bytes: ArraySegment<u8>) {}

fn main() {
    let mut bytes = [0];
    missing(&mut bytes);
    contradicting(&mut bytes);
    number(1);
    text();
}
