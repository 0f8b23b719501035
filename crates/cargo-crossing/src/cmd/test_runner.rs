//! `cargo crossing test-runner FILE.wasm …`: what cargo and nextest call instead of the .wasm.

use std::path::Path;

use crate::{exit::Exit, test};

/// What libtest ends with when a test failed; cargo and nextest look at it.
const FAILED: u8 = 101;

pub(crate) fn run(wasm: &Path, args: &[String]) -> anyhow::Result<()> {
    // Help is about what cargo passes on, and so are these words in the place of the file.
    if matches!(wasm.to_str(), Some("--help" | "-h")) {
        return test::help();
    }
    if test::run(wasm, args)? { Ok(()) } else { Err(Exit(FAILED).into()) }
}
