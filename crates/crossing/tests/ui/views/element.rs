use crossing::prelude::*;

#[js_import("f")]
fn characters(#[js(MemoryView)] text: &mut [char]);

#[js_import("f")]
fn large(#[js(MemoryView)] numbers: &mut [u128]);

#[js_import("f")]
fn segment(flags: ArraySegment<bool>);

#[js_export]
fn export() -> ArraySegment<String> {
    ArraySegment::default()
}

fn main() {
    characters(&mut ['a']);
    large(&mut [1]);
    segment(vec![true].into());
}
