//! A library in edition 2021.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

#[path = "../../everything/mod.rs"]
pub mod everything;

/// The crate under one name for all.
pub use crossing;
