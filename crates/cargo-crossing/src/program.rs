//! A program that cargo built.

use std::path::PathBuf;

/// A .wasm and what the package says of it.
pub(crate) struct Program {
    pub(crate) wasm: PathBuf,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
    pub(crate) license: Option<String>,
    /// Whether what goes with it should be small rather than readable.
    pub(crate) is_release: bool,
}
