//! The toolchains that rustup manages.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use super::toolchain::{TARGET, Toolchain};
use crate::{console, process};

/// All of rustup's toolchains but `running`; releases before nightlies.
pub(crate) fn toolchains(running: &Toolchain) -> Vec<Toolchain> {
    let Some(directory) = toolchains_dir() else { return Vec::new() };
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let mut sysroots = entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    sysroots.sort_by_key(|path| (path.to_string_lossy().contains("nightly"), path.clone()));
    sysroots.retain(|sysroot| sysroot != running.sysroot());
    sysroots.iter().filter_map(|sysroot| Toolchain::at(sysroot)).collect()
}

/// `rustup target add` for the toolchain that runs xtask.
pub(crate) fn add_target(running: &Toolchain) -> Result<Toolchain> {
    add(running, &["target", "add", TARGET])?;
    ensure!(running.builds_wasm(), "rustup added {TARGET}, but {} is empty", running.wasm_std().display());
    Ok(running.clone())
}

/// `rustup component add` of rustfmt and clippy.
pub(crate) fn add_linters(running: &Toolchain) -> Result<()> {
    add(running, &["component", "add", "rustfmt", "clippy"])
}

/// `rustup component add` of the source of std.
pub(crate) fn add_std_source(toolchain: &Toolchain) -> Result<()> {
    add(toolchain, &["component", "add", "rust-src"])
}

fn add(running: &Toolchain, args: &[&str]) -> Result<()> {
    let name = name(running).context("the Rust that runs xtask was not installed by rustup")?;
    let rustup = process::find("rustup").context("rustup is not on PATH")?;
    let mut command = Command::new(rustup);
    command.args(args).args(["--toolchain", &name]).env("RUST_BACKTRACE", "0");
    console::during(&format!("rustup {} for {name}", args.join(" ")), || process::text(command))?;
    Ok(())
}

/// What rustup calls this toolchain, if it is one of its own.
fn name(toolchain: &Toolchain) -> Option<String> {
    let sysroot = toolchain.sysroot();
    let parent = sysroot.parent()?.canonicalize().ok()?;
    let own = parent == toolchains_dir()?.canonicalize().ok()?;
    own.then(|| sysroot.file_name().map(|name| name.to_string_lossy().into_owned()))?
}

fn toolchains_dir() -> Option<PathBuf> {
    let home =
        env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".rustup")))?;
    Some(home.join("toolchains"))
}
