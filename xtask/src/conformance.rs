//! `cargo xtask conformance`: runs the conformance cases, which `tests/conformance` describes.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::ConformanceArgs;
use crate::project::Project;
use crate::setup::toolchain::TARGET;
use crate::setup::{Tools, cargo};
use crate::{process, wasm};

/// Runs the rows and says what became of each.
pub(crate) const RUNNER: &str = "tests/conformance/main.js";

/// The other fixtures that rows load, by package.
const OTHERS: [(&str, &[&str]); 3] = [
    ("initializers", &["initializers"]),
    ("lifecycle-mains", &["main_unit", "main_code", "main_result", "main_async_unit", "main_async_code"]),
    ("lifecycle-two-mains", &["lifecycle_two_mains"]),
];

/// The answer is whether no row failed and none was missing.
pub(crate) fn run(args: ConformanceArgs) -> Result<bool> {
    let project = Project::open()?;
    let tools = Tools::prepare(&project, &[])?;
    let mut command = built(&project, &tools)?;
    command.arg(RUNNER);
    if let Some(json) = args.json {
        // It was typed in another directory.
        command.arg("--json").arg(env::current_dir().context("cannot tell where this is")?.join(json));
    }
    if let Some(mutants) = args.mutate {
        command.arg("--mutate").arg(mutants.to_string());
    }
    process::shown(command)
}

/// Builds and binds what the cases call; the answer is the program for the runner.
pub(crate) fn built(project: &Project, tools: &Tools) -> Result<Command> {
    let mut build = wasm::cargo(project, tools, "build");
    // With the dates that have an offset, which the other fixtures are built without.
    build.args(["--quiet", "--package", "conformance", "--features", "offset"]);
    process::text(build)?;
    let mut build = wasm::cargo(project, tools, "build");
    build.args(["--quiet"]).args(OTHERS.iter().flat_map(|(package, _)| ["--package", package]));
    process::text(build)?;
    let mut bind = cargo::command("run");
    bind.args([
        "--quiet",
        "--package",
        "cargo-crossing",
        "--",
        "crossing",
        "bind",
        "--quiet",
        "--out-dir",
        "target/dist",
    ]);
    let names = OTHERS.iter().flat_map(|(_, names)| *names).chain(&["conformance_cases"]);
    bind.args(names.map(|name| project.wasm_dir().join(TARGET).join(format!("debug/{name}.wasm"))));
    bind.current_dir(project.root());
    process::text(bind)?;
    let mut command = Command::new(&tools.node);
    command.current_dir(project.root());
    Ok(command)
}
