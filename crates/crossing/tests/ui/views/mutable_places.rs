use crossing::prelude::*;

#[js_export]
fn export(#[js(MemoryView)] _bytes: &mut [u8]) {}

#[js_import("f")]
fn option(#[js(MemoryView)] bytes: Option<&mut [u8]>);

#[js_import("f", returns = MemoryView)]
fn result() -> Result<&'static mut [u8], JsError>;

#[js_export]
fn export_result() -> &'static mut [u8] {
    Box::leak(Box::new([1]))
}

#[js_import("f")]
async fn awaited(#[js(MemoryView)] bytes: &mut [u8]);

#[js_import("f")]
fn vector(#[js(MemoryView)] bytes: &mut Vec<u8>);

fn main() {
    option(None);
    let _ = result();
    drop(awaited(&mut [1]));
    vector(&mut vec![1]);
}
