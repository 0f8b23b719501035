use crossing::prelude::*;

#[js_import("f")]
fn option(bytes: Option<ArraySegment<u8>>);

#[js_import("f")]
fn option_result() -> Result<Option<ArraySegment<u8>>, JsError>;

#[js_export]
fn export_option(_bytes: Option<ArraySegment<u8>>) {}

#[js_export]
fn export_option_result() -> Option<ArraySegment<u8>> {
    None
}

#[js_export]
fn export_borrow(_bytes: &ArraySegment<u8>) {}

#[js_import("f")]
async fn awaited() -> Result<ArraySegment<u8>, JsError>;

#[js_import("f")]
async fn awaited_alone() -> ArraySegment<u8>;

fn main() {
    option(None);
    let _ = option_result();
    drop(awaited());
    drop(awaited_alone());
}
