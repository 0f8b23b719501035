//! Callbacks that Rust keeps.

use std::cell::{Cell, RefCell};

use crossing::prelude::*;

#[js_import("take", "js")]
fn take(f: &Callback<dyn Fn(i32) -> i32>) -> Result<JsObject, JsError>;
#[js_import("takeOwned", "js")]
fn take_owned(f: Callback<dyn Fn(i32) -> i32>) -> Result<(), JsError>;
#[js_import("takeMut", "js")]
fn take_mut(f: &Callback<dyn FnMut() -> u32>) -> Result<(), JsError>;
#[js_import("takeOnce", "js")]
fn take_once(f: &Callback<dyn FnOnce(String) -> usize>) -> Result<(), JsError>;
#[js_import("again", "js")]
fn again() -> Result<(), JsError>;

type Kept = Callback<dyn Fn(i32) -> i32>;

thread_local! {
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// Counts how many were dropped.
struct Witness;

impl Drop for Witness {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

#[js_export]
fn dropped() -> u32 {
    DROPPED.take()
}

fn adder(offset: i32) -> Kept {
    let witness = Witness;
    Callback::new(move |value: i32| {
        let _held = &witness;
        value + offset
    })
}

/// Keeps one, and passes it.
#[js_export]
fn keep(offset: i32) -> Result<JsObject, JsError> {
    let callback = adder(offset);
    let answer = take(&callback);
    KEPT.with_borrow_mut(|kept| kept.push(callback));
    answer
}

/// Passes the same once more: `take` answers with the object that it was given.
#[js_export]
fn pass_again() -> Result<JsObject, JsError> {
    take(&KEPT.with_borrow(|kept| kept[0].clone()))
}

/// Whether all clones, and what comes back, are one function.
#[js_export]
fn is_same() -> Result<bool, JsError> {
    let kept = KEPT.with_borrow(|kept| kept[0].clone());
    let (first, second) = (take(&kept)?, take(&kept.clone())?);
    Ok(first == second && JsObject::from(&kept) == first)
}

#[js_export]
fn drop_kept() {
    // In between, so that a closure that is dropped may call what changes the list.
    drop(KEPT.take());
}

#[js_export]
fn pass_owned(offset: i32) -> Result<(), JsError> {
    take_owned(adder(offset))
}

/// The last clone is dropped by the closure itself, while it runs.
#[js_export]
fn keep_suicidal() -> Result<JsObject, JsError> {
    let (witness, numbers) = (Witness, vec![1, 2, 3]);
    let callback: Kept = Callback::new(move |value: i32| {
        let _held = &witness;
        drop_kept();
        numbers.iter().sum::<i32>() + value
    });
    let answer = take(&callback);
    KEPT.with_borrow_mut(|kept| kept.push(callback));
    answer
}

/// An `FnMut` that counts, and has JavaScript call it again the second time.
#[js_export]
fn keep_counting() -> Result<(), JsError> {
    thread_local! {
        static COUNTING: RefCell<Option<Callback<dyn FnMut() -> u32>>> = const { RefCell::new(None) };
    }
    let mut count = 0;
    let callback: Callback<dyn FnMut() -> u32> = Callback::new(move || {
        count += 1;
        if count == 2 {
            again().expect("JavaScript catches its errors");
        }
        count
    });
    take_mut(&callback)?;
    COUNTING.set(Some(callback));
    Ok(())
}

#[js_export]
fn keep_once() -> Result<(), JsError> {
    let witness = Witness;
    let callback: Callback<dyn FnOnce(String) -> usize> = Callback::new(move |text: String| {
        drop(witness);
        text.len()
    });
    take_once(&callback)?;
    callback.forget();
    Ok(())
}

/// JavaScript's from then on.
#[js_export]
fn forget(offset: i32) -> Result<(), JsError> {
    let callback = adder(offset);
    take(&callback)?;
    callback.forget();
    Ok(())
}

/// JavaScript never sees it.
#[js_export]
fn forget_at_once() {
    adder(1).forget();
}

/// As the result of an export it is JavaScript's.
#[js_export]
fn give(offset: i32) -> Kept {
    adder(offset)
}

/// JavaScript's and Rust's.
#[js_export]
fn give_kept() -> Kept {
    KEPT.with_borrow(|kept| kept[0].clone())
}

/// Made and dropped, without and with a crossing.
#[js_export]
fn churn(count: u32) -> Result<(), JsError> {
    for index in 0..count as i32 {
        drop(adder(index));
        take(&adder(index))?;
    }
    Ok(())
}
