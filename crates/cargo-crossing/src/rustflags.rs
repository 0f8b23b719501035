//! Flags for rustc beside the user's own, of which cargo takes those of one place only.

use std::{env, process::Command};

use crate::toolchain::{TARGET, Toolchain};

/// Adds flags to a build. Each is one word.
pub(crate) fn add(command: &mut Command, toolchain: &Toolchain, added: &[&str]) {
    if let Some(flags) = env::var_os("CARGO_ENCODED_RUSTFLAGS").and_then(|flags| flags.into_string().ok()) {
        let separator = if flags.is_empty() { "" } else { "\x1f" };
        command.env("CARGO_ENCODED_RUSTFLAGS", format!("{flags}{separator}{}", added.join("\x1f")));
    } else if let Some(flags) = env::var_os("RUSTFLAGS").and_then(|flags| flags.into_string().ok()) {
        command.env("RUSTFLAGS", format!("{flags} {}", added.join(" ")));
    } else {
        let of_target = format!("target.{TARGET}.rustflags");
        // With one of the target, cargo does not look at those of `build`.
        let mut flags = match configured(toolchain, &of_target) {
            None => configured(toolchain, "build.rustflags").unwrap_or_default(),
            Some(_) => Vec::new(),
        };
        flags.extend(added.iter().map(|&flag| flag.to_owned()));
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
