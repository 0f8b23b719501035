//! Builds each way to cross, all with one profile.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;
use crate::setup::toolchain::TARGET;
use crate::setup::{Tools, cargo};

/// The release profile, where it differs from cargo's own.
const PROFILE: [(&str, &str); 4] =
    [("opt-level", "3"), ("lto", "fat"), ("codegen-units", "1"), ("panic", "abort")];

/// The profile as one would write it.
pub(super) fn profile() -> String {
    PROFILE.map(|(key, value)| format!("{key} = {value}")).join(", ")
}

pub(super) fn all(project: &Project, tools: &Tools, wasm_bindgen: &Path) -> Result<()> {
    let mut hand = cargo_for_wasm(project, tools, "build");
    hand.args(["-p", "bench-hand"]).current_dir(project.root());
    succeed(hand)?;
    // As `cargo crossing build` does.
    let mut ours = cargo_for_wasm(project, tools, "rustc");
    ours.args(["-p", "bench-crossing", "--", "-Clink-arg=--export-table"]).current_dir(project.root());
    succeed(ours)?;
    succeed(bind(project, "bench_crossing"))?;

    let mut theirs = cargo_for_wasm(project, tools, "build");
    theirs.arg("--locked").current_dir(project.path("bench/wasm-bindgen"));
    succeed(theirs)?;
    let mut command = Command::new(wasm_bindgen);
    command.arg(wasm(project, "bench_wasm_bindgen")).args(["--target", "web", "--out-dir"]);
    command.arg(project.path("target/bench/wasm-bindgen"));
    succeed(command)
}

/// A release build for wasm32 in a place of its own, so that it changes no other build's profile.
fn cargo_for_wasm(project: &Project, tools: &Tools, subcommand: &str) -> Command {
    let mut command = tools.wasm.cargo(subcommand);
    command.args(["--release", "--target", TARGET, "--target-dir"]);
    command.arg(project.path("target/bench/cargo"));
    for (key, value) in PROFILE {
        command.env(format!("CARGO_PROFILE_RELEASE_{}", key.to_uppercase().replace('-', "_")), value);
    }
    command
}

/// `cargo crossing bind --release`.
fn bind(project: &Project, name: &str) -> Command {
    let mut command = cargo::command("run");
    command.args([
        "--quiet",
        "-p",
        "cargo-crossing",
        "--",
        "crossing",
        "bind",
        "--quiet",
        "--release",
        "--out-dir",
    ]);
    command.arg(project.path("target/bench/crossing")).arg(wasm(project, name));
    command.current_dir(project.root());
    command
}

fn wasm(project: &Project, name: &str) -> PathBuf {
    project.path("target/bench/cargo").join(TARGET).join("release").join(format!("{name}.wasm"))
}

fn succeed(command: Command) -> Result<()> {
    let words = process::words(&command);
    if !process::shown(command)? {
        bail!("`{words}` failed");
    }
    Ok(())
}
