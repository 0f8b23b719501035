//! `--unwind`: has cargo build a program whose panics unwind. std for wasm32 comes built for panics that abort, so it is built
//! with the program, from its source.

use std::{env, process::Command};

use crate::{
    args::CargoBuild,
    toolchain::{TARGET, Toolchain},
};

const FLAG: &str = "-Cpanic=unwind";

/// Adds to a build what makes panics unwind.
pub(crate) fn add_to(command: &mut Command, toolchain: &Toolchain, args: &CargoBuild) {
    // Building std is not stable, and this is how std's own makers allow it on a stable toolchain.
    command.env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_unwind");
    let profile = args.profile.as_deref().unwrap_or(if args.release { "release" } else { "dev" });
    // The profile's `panic = "abort"` would win.
    command.arg("--config").arg(format!("profile.{profile}.panic=\"unwind\""));
    add_flag(command, toolchain);
}

/// Adds the flag for rustc to the user's own, of which cargo takes those of one place only.
fn add_flag(command: &mut Command, toolchain: &Toolchain) {
    if let Some(flags) = env::var_os("CARGO_ENCODED_RUSTFLAGS").and_then(|flags| flags.into_string().ok()) {
        let separator = if flags.is_empty() { "" } else { "\x1f" };
        command.env("CARGO_ENCODED_RUSTFLAGS", format!("{flags}{separator}{FLAG}"));
    } else if let Some(flags) = env::var_os("RUSTFLAGS").and_then(|flags| flags.into_string().ok()) {
        command.env("RUSTFLAGS", format!("{flags} {FLAG}"));
    } else {
        let of_target = format!("target.{TARGET}.rustflags");
        // With one of the target, cargo does not look at those of `build`.
        let mut flags = match configured(toolchain, &of_target) {
            None => configured(toolchain, "build.rustflags").unwrap_or_default(),
            Some(_) => Vec::new(),
        };
        flags.push(FLAG.to_owned());
        // Debug text of strings is what TOML has, for all that flags are made of.
        command.arg("--config").arg(format!("{of_target}={flags:?}"));
    }
}

/// The flags of a key of cargo's configuration.
fn configured(toolchain: &Toolchain, key: &str) -> Option<Vec<String>> {
    let mut command = toolchain.cargo();
    command.env("RUSTC_BOOTSTRAP", "1");
    command.args(["config", "get", "-Zunstable-options", "--format", "json-value", key]);
    let output = command.output().ok().filter(|output| output.status.success())?;
    match serde_json::from_slice(&output.stdout).ok()? {
        serde_json::Value::String(flags) => Some(flags.split_whitespace().map(str::to_owned).collect()),
        flags => serde_json::from_value(flags).ok(),
    }
}
