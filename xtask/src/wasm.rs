//! Builds the examples and the fixtures of the tests for wasm32.

use std::process::Command;

use anyhow::Result;

use crate::project::{Package, Project};
use crate::setup::Tools;
use crate::setup::toolchain::TARGET;

/// `cargo SUBCOMMAND` for wasm32.
pub(crate) fn cargo(project: &Project, tools: &Tools, subcommand: &str) -> Command {
    let mut command = tools.wasm.cargo(subcommand);
    command.args(["--target", TARGET, "--target-dir"]).arg(project.wasm_dir()).current_dir(project.root());
    command
}

/// The arguments that choose these packages.
pub(crate) fn choose(packages: &[Package]) -> String {
    packages.iter().map(|package| format!("-p {}", package.name)).collect::<Vec<_>>().join(" ")
}

/// All packages that are built for wasm32.
pub(crate) fn packages(project: &Project) -> Result<Vec<Package>> {
    let mut packages = project.examples()?;
    packages.extend(project.fixtures()?);
    Ok(packages)
}
