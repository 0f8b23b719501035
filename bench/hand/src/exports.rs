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
