//! `cargo xtask bench`: builds the same work for each way to cross and measures it.

mod build;
mod wasm_bindgen;

use std::process::Command;

use anyhow::Result;

use crate::args::BenchArgs;
use crate::host::Host;
use crate::project::Project;
use crate::setup::Tools;
use crate::{console, process};

/// The answer is whether the bench came to its end.
pub(crate) fn run(args: BenchArgs) -> Result<bool> {
    let project = Project::open()?;
    let tools = Tools::prepare(&project, &[args.host])?;
    let wasm_bindgen = wasm_bindgen::prepare(&project, &tools)?;
    build::all(&project, &tools, &wasm_bindgen)?;
    console::line(&format!(
        "{}; rustc {}; all: {}; 40 imports bound; median (lowest..highest) of 5 rounds",
        args.host.name(),
        tools.wasm.version()?,
        build::profile()
    ))?;
    process::shown(rounds(&project, &tools, args)?)
}

fn rounds(project: &Project, tools: &Tools, args: BenchArgs) -> Result<Command> {
    let mut command = Command::new(&tools.node);
    command.arg(project.path("bench/bench.js")).args(["--host", args.host.name()]);
    if args.host != Host::Node {
        command.arg("--browser").arg(tools.browser(args.host)?);
    }
    if let Some(case) = args.case {
        command.arg(format!("--case={case}"));
    }
    if let Some(json) = args.json {
        command.arg("--json").arg(json);
    }
    Ok(command)
}
