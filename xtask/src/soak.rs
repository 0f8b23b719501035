//! `cargo xtask soak`: loads a program for some time, and sees that nothing stays behind.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::SoakArgs;
use crate::host::Host;
use crate::project::Project;
use crate::setup::Tools;
use crate::{process, wasm};

/// The answer is whether all results were right and nothing stayed behind.
pub(crate) fn run(args: SoakArgs) -> Result<bool> {
    let project = Project::open()?;
    let tools = Tools::prepare(&project, &[args.host])?;
    let mut build = wasm::cargo(&project, &tools, "build");
    build.args(["--quiet", "--release", "--package", "soak"]);
    process::text(build)?;
    let mut command = command(&project, &tools, args.host)?;
    command.args(["--wasm", "target/wasm/wasm32-unknown-unknown/release/soak.wasm"]);
    command.args(["--seconds", &args.seconds.to_string()]);
    if let Some(json) = args.json {
        // It was typed in another directory.
        command.arg("--json").arg(env::current_dir().context("cannot tell where this is")?.join(json));
    }
    process::shown(command)
}

/// Loads the fixture that was built without optimisation, if nothing else is said.
pub(crate) fn command(project: &Project, tools: &Tools, host: Host) -> Result<Command> {
    let mut command = Command::new(&tools.node);
    command.current_dir(project.root()).arg("tests/soak/main.js").args(["--host", host.name()]);
    if host != Host::Node {
        command.arg("--browser").arg(tools.browser(host)?);
    }
    Ok(command)
}
