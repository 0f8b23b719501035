//! A library that calls `crossing` by another name. A module of its own has the old name, to be in the way.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

#[path = "../../everything/mod.rs"]
pub mod everything;

/// Not the crate.
pub mod crossing {
    pub use js::*;
}

/// Modules that shadow the crates which expansions could name.
pub mod shadows {
    use ::js::prelude::*;

    /// Not the crate.
    pub mod core {}
    /// Not the crate.
    pub mod std {}
    /// Not the crate.
    pub mod alloc {}
    /// Not the crate.
    pub mod js {}

    /// Not the type.
    #[derive(Debug)]
    pub struct Option;
    /// Not the type.
    #[derive(Debug)]
    pub struct Result;
    /// Not the type.
    #[derive(Debug)]
    pub struct String;

    /// An import.
    #[js_import("f", "M")]
    pub fn import(text: &str) -> i32;

    /// A future.
    #[js_import("f")]
    pub async fn future(text: &str) -> i32;

    /// An export.
    #[must_use]
    #[js_export(name = "f")]
    pub fn export(n: i32) -> i32 {
        n
    }

    /// A main.
    #[::js::main]
    pub fn start() {}
}
