use crossing::prelude::*;

struct Mine;

#[js_export]
async fn unknown() -> Mine {
    Mine
}

#[js_export]
async fn unknown_ok(_argument: &Mine) -> Result<Vec<Mine>, JsError> {
    Ok(vec![])
}

#[js_export]
async fn unknown_error() -> Result<(), Mine> {
    Ok(())
}

#[js_export]
async fn view() -> ArraySegment<u8> {
    ArraySegment::default()
}

#[js_export]
async fn untold() -> i64 {
    1
}

fn main() {}
