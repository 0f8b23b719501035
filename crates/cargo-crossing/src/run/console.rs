//! Runs a program on Node, Deno or Bun, in place of this process.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};

use crate::{
    args::Run,
    cargo::Output,
    dist::Replace,
    hosts::Program,
    module::{self, Plan},
    project::Project,
    shell::Shell,
};

/// Starts a module's main: behind the module's file stand which, if there are several, and the program's arguments.
const LAUNCH: &str = include_str!("../../templates/run/launch.js");

pub(crate) fn run(host: &Program, host_args: &[&str], args: &Run, project: &Project) -> anyhow::Result<()> {
    let program = host.find().with_context(|| {
        format!(
            "{} is not on PATH: install it from {}, or choose another host with --host (browser, node, deno, bun)",
            host.title, host.address
        )
    })?;
    let shell = Shell { quiet: args.quiet, json: false };
    let out_dir = project.out_dir(args.out_dir.as_ref());
    let plan =
        Plan { cargo: &args.cargo, out_dir: out_dir.clone(), wasm_opt: false, replace: Replace::Whole };
    module::make(project, &plan, &Output { shell, ..Output::default() })?;
    let mut command = Command::new(&program);
    command.args(host_args);
    match &project.config.script {
        Some(script) => {
            let file = project.directory().join(script);
            if !file.is_file() {
                bail!("there is no {}, which Cargo.toml has as `script`", file.display());
            }
            command.arg(file)
        }
        None => {
            let module = std::path::absolute(&out_dir)?.join("index.js");
            command.arg(launcher(project)?).arg(module).arg(args.main.as_deref().unwrap_or_default())
        }
    };
    command.args(&args.args);
    shell.status("Running", format!("`{}` on {}", project.target.name, host.title));
    let error = replace(command);
    Err(anyhow::Error::new(error).context(format!("cannot run {}", program.display())))
}

fn launcher(project: &Project) -> anyhow::Result<PathBuf> {
    let file = project.target_dir.join("crossing/launch.mjs");
    let write = || {
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        fs::write(&file, LAUNCH)
    };
    write().with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// Becomes the program, so that its signals and its exit code are its own. Comes back only with an error.
#[cfg(unix)]
fn replace(mut command: Command) -> std::io::Error {
    use std::os::unix::process::CommandExt as _;
    command.exec()
}

#[cfg(not(unix))]
fn replace(mut command: Command) -> std::io::Error {
    match command.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(error) => error,
    }
}
