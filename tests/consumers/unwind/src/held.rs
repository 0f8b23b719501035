//! What a panic must let go of: borrows, values on the stack, JavaScript's objects.

use std::cell::{Cell, RefCell};

use crossing::prelude::*;

thread_local! {
    static BORROWED: RefCell<u32> = const { RefCell::new(0) };
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// Counts that it is dropped.
pub(crate) struct Counted;

impl Drop for Counted {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

/// Panics while a `RefCell` is borrowed.
#[js_export]
fn borrow(text: &str) {
    let _counted = Counted;
    BORROWED.with_borrow_mut(|number| {
        *number += 1;
        panic!("{text}");
    });
}

/// How often that was done: panics if the borrow is still there.
#[js_export]
fn borrowed() -> u32 {
    BORROWED.with_borrow(|number| *number)
}

/// How many destructors have run.
#[js_export]
fn dropped() -> u32 {
    DROPPED.get()
}

/// Panics with arguments of its own.
#[js_export]
fn arguments(object: JsObject, texts: Vec<String>, any: JsAny, borrowed: &JsObject) -> JsObject {
    let clones = [object.clone(), borrowed.clone()];
    panic!("{} {any:?} {clones:?}", texts.len());
}

/// A value whose destructor panics.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("destructor");
    }
}

#[js_export]
fn bomb() -> RustObject<Bomb> {
    RustObject::new(Bomb)
}

/// A destructor that calls JavaScript, which calls Rust, which panics too: while the first panic unwinds.
#[js_export]
fn nested(text: &str) {
    struct Steps;
    impl Drop for Steps {
        fn drop(&mut self) {
            let _ = crate::try_step();
        }
    }
    let _steps = Steps;
    panic!("{text}");
}

/// A destructor that panics while a panic unwinds: nothing can go on.
#[js_export]
fn twice() {
    let _bomb = Bomb;
    panic!("first");
}
