//! Panics that unwind, wherever JavaScript enters Rust, and what does not unwind.

mod closures;
mod fatal;
mod held;
mod later;

use std::panic::{AssertUnwindSafe, catch_unwind, panic_any, resume_unwind};

use crossing::prelude::*;

/// JavaScript's function, which may call exports again.
#[js_import("step", "unwind")]
fn step() -> i32;
#[js_import("step", "unwind")]
fn try_step() -> Result<i32, JsError>;
/// Calls the closure.
#[js_import("call", "unwind")]
fn call(closure: &dyn Fn(i32) -> i32) -> Result<i32, JsError>;

#[js_export]
fn alive() -> bool {
    true
}

#[js_export]
fn panic(text: &str) {
    panic!("{text}");
}

#[js_export]
fn wide(text: &str) -> Option<String> {
    panic!("{text}");
}

#[js_export]
fn index(at: usize) -> u32 {
    [1, 2, 3][at]
}

#[js_export]
fn any() {
    panic_any(7_u8);
}

/// JavaScript panics on the way, or something else.
#[js_export]
fn through() -> i32 {
    step()
}

/// The error of the step, or its value.
#[js_export]
fn try_through() -> String {
    try_step().map_or_else(|error| error.to_string(), |value| value.to_string())
}

/// What the program itself catches is nobody else's.
#[js_export]
fn caught(text: String) -> String {
    let payload = catch_unwind(AssertUnwindSafe(|| panic!("{text}"))).expect_err("it panics");
    payload.downcast_ref::<String>().cloned().unwrap_or_default()
}

/// As often as it is told; then it panics itself.
#[js_export]
fn caught_often(times: u32) {
    for time in 0..times {
        let _ = catch_unwind(|| panic!("{time}"));
    }
    panic!("at last");
}

/// Caught, and begun again without a hook's being told.
#[js_export]
fn resumed(text: String) {
    let payload = catch_unwind(AssertUnwindSafe(|| panic!("{text}"))).expect_err("it panics");
    resume_unwind(payload);
}

/// A panic of nobody's.
#[js_export]
fn resumed_alone() {
    resume_unwind(Box::new("alone"));
}

#[js_export]
fn replace_hook() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// JavaScript calls a closure that panics; the number is the closure's argument where it does not.
#[js_export]
fn closure(text: String) -> Result<i32, JsError> {
    call(&|number| if text.is_empty() { number } else { panic!("{text}") })
}

/// How many pages of 64 KiB the memory has.
#[js_export]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

#[crossing::main]
async fn main() -> Result<(), JsError> {
    match JsHost::args().first().map(String::as_str) {
        Some("panic") => panic!("main"),
        Some("later") => {
            later::tick().await?;
            panic!("main, later")
        }
        _ => Ok(()),
    }
}
