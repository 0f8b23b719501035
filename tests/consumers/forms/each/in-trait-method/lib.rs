//! In a provided method that takes a closure.

use crossing::prelude::*;

/// A trait for every iterator.
pub trait Extension: Iterator<Item = i32> + Sized {
    /// Calls JavaScript for each.
    fn sum_with(self, f: impl Fn(i32) -> i32) -> i32 {
        #[js_import("inTraitMethod", "forms")]
        fn import(n: i32) -> i32;
        self.map(|n| f(import(n))).sum()
    }
}

impl<I: Iterator<Item = i32>> Extension for I {}
