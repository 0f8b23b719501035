//! Objects of either side.

use crossing::prelude::*;

/// In the other order.
#[js_export]
fn swap(first: JsObject, second: Option<JsObject>) -> Vec<Option<JsObject>> {
    vec![second, Some(first.clone())]
}

/// Reads and writes by name, and makes an object.
#[js_export]
fn by_name(object: JsObject) -> Result<JsObject, JsError> {
    let text: String = object.get_property("text")?;
    object.set_property("length", text.chars().count() as u32)?;
    JsObject::from_entries([("inner", object)])
}

#[js_export]
fn any(value: JsAny) -> JsAny {
    value.clone()
}

/// What JavaScript holds of Rust's.
struct Counter {
    count: i32,
    _held: JsObject,
}

/// A Rust value that holds a JavaScript value.
#[js_export]
fn counter(count: i32, held: JsObject) -> RustObject<std::cell::RefCell<Counter>> {
    RustObject::new(std::cell::RefCell::new(Counter { count, _held: held }))
}

#[js_export]
fn increment(counter: &RustObject<std::cell::RefCell<Counter>>) -> i32 {
    let mut counter = counter.borrow_mut();
    counter.count += 1;
    counter.count
}

/// Memory that both share.
#[js_export]
fn segment(length: usize) -> ArraySegment<u8> {
    ArraySegment::from(vec![7; length])
}

#[js_import("lend", "soak")]
fn lend_bytes(#[js(MemoryView)] bytes: &mut [u8]) -> Result<(), JsError>;

/// Lends bytes, and tells what JavaScript made of them.
#[js_export]
fn lend(length: usize) -> Result<u32, JsError> {
    let mut bytes = vec![1; length];
    lend_bytes(&mut bytes)?;
    Ok(bytes.into_iter().map(u32::from).sum())
}
