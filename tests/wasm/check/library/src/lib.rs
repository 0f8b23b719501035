//! A library with a module of its own.

use crossing::prelude::*;

/// Halves.
#[js_import("half", "library")]
pub fn half(value: f64, rest: f64) -> f64;
