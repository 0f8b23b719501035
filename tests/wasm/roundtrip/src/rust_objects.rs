//! Rust values that JavaScript holds.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use crossing::prelude::*;

thread_local! {
    /// How many counters there are.
    static ALIVE: Cell<u32> = const { Cell::new(0) };
    static KEPT: RefCell<Vec<RustObject<Counter>>> = const { RefCell::new(Vec::new()) };
}

/// What JavaScript holds most.
#[derive(Debug)]
struct Counter(Cell<u32>);

impl Counter {
    fn make(start: u32) -> RustObject<Counter> {
        ALIVE.set(ALIVE.get() + 1);
        RustObject::new(Counter(Cell::new(start)))
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

/// A type of the same layout.
#[derive(Debug)]
struct Other(#[expect(dead_code, reason = "for its size")] Cell<u32>);

/// A type without a size.
#[derive(Debug)]
struct Nothing;

/// Says when it is dropped, to JavaScript.
struct Loud(u32);

impl Drop for Loud {
    fn drop(&mut self) {
        dropped(self.0);
    }
}

#[js_import("dropped", "objects")]
fn dropped(number: u32);
#[js_import("pass", "objects")]
fn pass(object: &RustObject<Counter>) -> Result<RustObject<Counter>, JsError>;
#[js_import("pass", "objects")]
fn pass_owned(object: RustObject<Counter>) -> RustObject<Counter>;
#[js_import("pass", "objects")]
fn pass_option(object: Option<&RustObject<Counter>>) -> Result<Option<RustObject<Counter>>, JsError>;
#[js_import("pass", "objects")]
fn pass_all(objects: &[RustObject<Counter>]) -> Result<Vec<RustObject<Counter>>, JsError>;
#[js_import("pass", "objects")]
fn pass_after(#[js(Number)] number: i64, object: &RustObject<Counter>) -> Result<(), JsError>;
#[js_import("pass", "objects")]
async fn pass_later(object: RustObject<Counter>) -> Result<RustObject<Counter>, JsError>;
#[js_import("pass", "objects")]
fn pass_any(object: JsAny) -> Result<JsAny, JsError>;
#[js_import("report", "objects")]
fn report(text: &str);

#[js_export(namespace = "objects")]
fn alive() -> u32 {
    ALIVE.get()
}
#[js_export(namespace = "objects")]
fn counter(start: u32) -> RustObject<Counter> {
    Counter::make(start)
}
#[js_export(namespace = "objects", returns = Any)]
fn annotated(#[js(Any)] counter: RustObject<Counter>) -> RustObject<Counter> {
    counter
}
#[js_export(namespace = "objects")]
fn other() -> RustObject<Other> {
    RustObject::new(Other(Cell::new(1)))
}
#[js_export(namespace = "objects")]
fn nothings() -> Vec<RustObject<Nothing>> {
    (0..3).map(|_| RustObject::new(Nothing)).collect()
}
#[js_export(namespace = "objects")]
fn loud(number: u32) -> RustObject<Loud> {
    RustObject::new(Loud(number))
}
#[js_export(namespace = "objects")]
fn maybe(counter: Option<RustObject<Counter>>) -> Option<RustObject<Counter>> {
    counter
}
#[js_export(namespace = "objects")]
fn all(counters: Vec<RustObject<Counter>>) -> Vec<RustObject<Counter>> {
    counters
}

#[js_export(namespace = "objects")]
fn pair(counters: [RustObject<Counter>; 2]) -> [RustObject<Counter>; 2] {
    counters
}

#[js_export(namespace = "objects")]
fn increment(counter: &RustObject<Counter>) -> u32 {
    counter.0.set(counter.0.get() + 1);
    counter.0.get()
}
#[js_export(namespace = "objects")]
fn sum(text: &str, counter: RustObject<Counter>, other: &RustObject<Counter>) -> String {
    format!("{text}{}", counter.0.get() + other.0.get())
}
#[js_export(namespace = "objects")]
fn both(counter: &RustObject<Counter>, other: &RustObject<Other>) -> String {
    format!("{counter:?} {other:?}")
}
#[js_export(namespace = "objects")]
fn keep(counter: RustObject<Counter>) {
    KEPT.with_borrow_mut(|kept| kept.push(counter));
}
#[js_export(namespace = "objects")]
fn kept() -> Option<RustObject<Counter>> {
    KEPT.with_borrow_mut(Vec::pop)
}

/// Passes a new one by every way; each way must give the same value back.
#[js_export(namespace = "objects")]
fn pass_new(start: u32) -> Result<bool, JsError> {
    let counter = Counter::make(start);
    let same = |other: &RustObject<Counter>| RustObject::ptr_eq(&counter, other);
    let ways = [
        same(&pass(&counter)?),
        same(&pass_owned(counter.clone())),
        pass_option(Some(&counter))?.is_some_and(|other| same(&other)),
        pass_all(&[counter.clone(), counter.clone()])?.iter().all(same),
        pass_option(None)?.is_none(),
        same(&Rc::clone(&RustObject::into_rc(counter.clone())).into()),
    ];
    Ok(ways.into_iter().all(|way| way))
}
/// The error of a result that is no counter.
#[js_export(namespace = "objects")]
fn pass_one(counter: &RustObject<Counter>) -> Result<u32, JsError> {
    pass(counter).map(|counter| counter.0.get())
}
#[js_export(namespace = "objects")]
fn pass_many(counter: &RustObject<Counter>) -> Result<usize, JsError> {
    pass_all(std::slice::from_ref(counter)).map(|counters| counters.len())
}
/// The argument in front cannot cross, so the object does not get to JavaScript.
#[js_export(namespace = "objects")]
fn pass_in_vain() -> Result<(), JsError> {
    pass_after(i64::MAX, &Counter::make(1))
}
#[js_export(namespace = "objects")]
fn pass_async(counter: RustObject<Counter>) {
    crossing::spawn(async move {
        match pass_later(counter.clone()).await {
            Ok(other) => report(if RustObject::ptr_eq(&counter, &other) { "same" } else { "another" }),
            Err(error) => report(&error.to_string()),
        }
    });
}
/// Uses a counter while JavaScript, called by it, does what it likes.
#[js_export(namespace = "objects")]
fn use_while_passing(counter: &RustObject<Counter>) -> Result<u32, JsError> {
    pass_any(JsAny::Null)?;
    counter.0.set(counter.0.get() + 1);
    Ok(counter.0.get())
}

/// As an object like any other, and back.
#[js_export(namespace = "objects")]
fn as_object(start: u32) -> Result<bool, JsError> {
    let counter = Counter::make(start);
    let JsAny::Object(object) = pass_any(counter.clone().into())? else { return Ok(false) };
    assert_eq!(object, JsObject::from(counter.clone()));
    Ok(RustObject::try_from(object).is_ok_and(|other| RustObject::ptr_eq(&counter, &other)))
}
#[js_export(namespace = "objects")]
fn from_object(object: JsObject) -> Result<RustObject<Counter>, String> {
    object.try_into().map_err(|object: JsObject| format!("no counter: {object:?}"))
}
#[js_export(namespace = "objects")]
fn property(object: &JsObject) -> Result<RustObject<Counter>, JsError> {
    object.get_property("counter")
}
