//! `--unwind`: has cargo build a program whose panics unwind. std for wasm32 comes built for panics that abort, so it is built
//! with the program, from its source.

use std::process::Command;

/// The flag for rustc.
pub(crate) const FLAG: &str = "-Cpanic=unwind";

/// Adds to a build what, beside the flag, makes panics unwind.
pub(crate) fn add_to(command: &mut Command, profile: Option<&str>, is_release: bool) {
    // Building std is not stable, and this is how std's own makers allow it on a stable toolchain.
    command.env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_unwind");
    let profile = profile.unwrap_or(if is_release { "release" } else { "dev" });
    // The profile's `panic = "abort"` would win.
    command.arg("--config").arg(format!("profile.{profile}.panic=\"unwind\""));
}
