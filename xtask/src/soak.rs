//! `cargo xtask soak`: loads a program for some time, and sees that nothing stays behind.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::SoakArgs;
use crate::host::Host;
use crate::process;
use crate::project::Project;
use crate::setup::Tools;

/// The answer is whether all results were right and nothing stayed behind.
pub(crate) fn run(args: SoakArgs) -> Result<bool> {
    let project = Project::open()?;
    let tools = Tools::prepare(&project, &[args.host])?;
    let mut command = built(&project, &tools, args.host)?;
    command.args(["--seconds", &args.seconds.to_string()]);
    if let Some(json) = args.json {
        // It was typed in another directory.
        command.arg("--json").arg(env::current_dir().context("cannot tell where this is")?.join(json));
    }
    process::shown(command)
}

/// Builds what is loaded, with panics that unwind; the answer is the program that loads it.
pub(crate) fn built(project: &Project, tools: &Tools, host: Host) -> Result<Command> {
    let mut build = tools.with_std_source()?.cargo("run");
    build.args(["--quiet", "--package", "cargo-crossing", "--", "crossing", "build", "--quiet"]);
    build.args(["--unwind", "--release", "--package", "soak"]);
    build.args(["--target-dir", "target/soak", "--out-dir", "target/soak/dist"]);
    build.current_dir(project.root());
    process::text(build)?;
    let mut command = Command::new(&tools.node);
    command.current_dir(project.root()).arg("tests/soak/main.js").args(["--host", host.name()]);
    command.args(["--wasm", "target/soak/dist/soak.wasm", "--unwind"]);
    if host != Host::Node {
        command.arg("--browser").arg(tools.browser(host)?);
    }
    Ok(command)
}
