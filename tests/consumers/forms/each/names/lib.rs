//! Imports that could be taken for each other: many functions called `echo`, all of them JavaScript's `echo`.

use crossing::prelude::*;

/// A module.
pub mod integers {
    use super::*;
    /// An integer.
    #[js_import("echo", "names")]
    pub fn echo(value: i32) -> i32;
}

/// As above.
pub mod texts {
    use super::*;
    /// Text.
    #[js_import("echo", "names")]
    pub fn echo(value: &str) -> String;
}

/// A type.
#[derive(Debug)]
pub struct A;
/// Another type.
#[derive(Debug)]
pub struct B;

#[rustfmt::skip]
impl A { /** A float. */ #[js_import("echo", "names")] pub fn echo(value: f64) -> f64; }
#[rustfmt::skip]
impl B { /** A Boolean. */ #[js_import("echo", "names")] pub fn echo(value: bool) -> bool; }

/// A name that no symbol can have as it is.
#[js_import("echo", "names")]
pub fn größe(value: u8) -> u8;

/// A keyword.
#[js_import("echo", "names")]
pub fn r#match(value: u16) -> u16;
