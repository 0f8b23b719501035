//! `--unwind`: has cargo build a program whose panics unwind. std for wasm32 comes built for panics that abort, so it is built
//! with the program, from its source.

use std::process::Command;

use crate::args::CargoBuild;

/// The flag for rustc.
pub(crate) const FLAG: &str = "-Cpanic=unwind";

/// Adds to a build what, beside the flag, makes panics unwind.
pub(crate) fn add_to(command: &mut Command, args: &CargoBuild) {
    // Building std is not stable, and this is how std's own makers allow it on a stable toolchain.
    command.env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_unwind");
    let profile = args.profile.as_deref().unwrap_or(if args.release { "release" } else { "dev" });
    // The profile's `panic = "abort"` would win.
    command.arg("--config").arg(format!("profile.{profile}.panic=\"unwind\""));
}
