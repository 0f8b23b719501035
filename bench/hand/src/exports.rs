//! The wasm exports.

use crate::{CHECKED, ERROR, UNCHECKED, text};

#[unsafe(export_name = "run_unchecked")]
extern "C" fn run_unchecked(case: *mut u8, len: usize, calls: u32) -> u32 {
    text::lend(case, len, |case| UNCHECKED.with(|bench| bench.run(case, calls)))
}

#[unsafe(export_name = "run_checked")]
extern "C" fn run_checked(case: *mut u8, len: usize, calls: u32) -> u32 {
    text::lend(case, len, |case| CHECKED.with(|bench| bench.run(case, calls)))
}

#[unsafe(export_name = "integer")]
extern "C" fn integer(value: i32) -> i32 {
    bench_work::integer(value)
}

#[unsafe(export_name = "length")]
extern "C" fn length(address: *mut u8, len: usize) -> usize {
    text::lend(address, len, bench_work::length)
}

#[unsafe(export_name = "upper")]
extern "C" fn upper(address: *mut u8, len: usize) -> i32 {
    text::give(bench_work::upper(text::keep(address, len)))
}

/// Tells the running import that it failed.
#[unsafe(export_name = "raise")]
extern "C" fn raise(error: u32) {
    ERROR.set(error);
}

/// A closure that JavaScript keeps: its address for `call`.
#[unsafe(export_name = "callback")]
extern "C" fn callback() -> *const &'static dyn Fn(i32) -> i32 {
    let closure: &'static dyn Fn(i32) -> i32 = Box::leak(Box::new(bench_work::closure(bench_work::CAPTURED)));
    Box::leak(Box::new(closure))
}

#[unsafe(export_name = "call")]
extern "C" fn call(closure: *const &dyn Fn(i32) -> i32, value: i32) -> i32 {
    // SAFETY: JavaScript calls closures that it keeps, and those that it was lent until the import returns.
    let closure = unsafe { *closure };
    closure(value)
}
