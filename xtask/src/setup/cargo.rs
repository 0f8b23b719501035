//! The cargo that runs xtask, and its rustfmt and clippy, which rustup's minimal profile leaves out.

use std::env;
use std::process::Command;

use super::rustup;
use super::toolchain::Toolchain;
use crate::{console, process};

/// `cargo SUBCOMMAND`, for the host.
pub(crate) fn command(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.arg(subcommand);
    command
}

/// Whether the subcommand is installed.
pub(crate) fn has(subcommand: &str) -> bool {
    let mut command = command(subcommand);
    command.arg("--version");
    process::quiet(command).is_ok_and(|finished| finished.success)
}

/// Adds the linters where rustup can. Where it cannot, the steps that need them say so and are skipped.
pub(crate) fn prepare_linters() {
    if has("fmt") && has("clippy") {
        return;
    }
    let added = Toolchain::running().and_then(|running| rustup::add_linters(&running));
    if let Err(error) = added {
        console::note(&format!("set-up: rustfmt and clippy are missing: {error:#}"));
    }
}
