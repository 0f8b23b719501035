//! Segments that Rust keeps, and parts of them.

use std::cell::RefCell;

use crossing::prelude::*;

#[js_import("show", "kept")]
fn show(segment: &ArraySegment<i32>) -> String;
#[js_import("later", "kept")]
async fn later(segment: ArraySegment<i32>) -> Result<String, JsError>;
#[js_import("absent", "missing")]
fn absent(segment: &ArraySegment<i32>) -> Result<(), JsError>;

thread_local! {
    static KEPT: RefCell<Option<ArraySegment<i32>>> = const { RefCell::new(None) };
}

fn kept() -> ArraySegment<i32> {
    KEPT.with_borrow_mut(|kept| {
        kept.get_or_insert_with(|| ArraySegment::from(vec![10, 11, 12, 13, 14])).clone()
    })
}

/// A view of the numbers that Rust keeps, from 10 to 14.
#[js_export(namespace = "kept")]
fn all() -> ArraySegment<i32> {
    kept()
}

/// A part of them.
#[js_export(namespace = "kept")]
fn part(start: usize, end: usize) -> ArraySegment<i32> {
    kept().slice(start..end)
}

/// Offset, length and contents, and whether it is of the numbers that Rust keeps.
#[js_export(namespace = "kept")]
fn describe(segment: ArraySegment<i32>) -> String {
    let is_kept = segment.shares_memory_with(&kept());
    format!("{}+{} {segment:?} {is_kept}", segment.offset(), segment.len())
}

/// The first number of a segment, whose view the texts may dispose of.
#[js_export(namespace = "kept")]
fn first(segment: ArraySegment<i32>, _texts: Vec<String>) -> i32 {
    segment[0].get()
}

/// Changes the first while the import of the same name shows them, and returns what that said.
#[js_export(namespace = "kept")]
fn show_twice() -> String {
    let numbers = kept();
    let first = show(&numbers);
    numbers[0].set(numbers[0].get() + 1);
    first + " " + &show(&numbers)
}

#[js_export(namespace = "kept")]
fn start_later() {
    crossing::spawn(async {
        let text = later(kept().slice(..1)).await.unwrap_or_else(|error| error.to_string());
        crossing::println!("{text}");
    });
}

/// The import does not exist.
#[js_export(namespace = "kept")]
fn call_absent(count: usize) -> Result<(), JsError> {
    absent(&vec![0; count].into())
}

/// Rust lets go of them.
#[js_export(namespace = "kept")]
fn forget() {
    KEPT.set(None);
}

/// A new segment of as many numbers.
#[js_export(namespace = "kept")]
fn fresh(count: usize) -> ArraySegment<i32> {
    vec![1; count].into()
}

/// Takes more than one, and text that needs memory.
#[js_export(namespace = "kept")]
fn sum(first: ArraySegment<i32>, text: &str, second: ArraySegment<i32>) -> i32 {
    let sum = |segment: &ArraySegment<i32>| segment.to_vec().iter().sum::<i32>();
    sum(&first) * 1000 + sum(&second) + i32::try_from(text.len()).unwrap_or(-1)
}
