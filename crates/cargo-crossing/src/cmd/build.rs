//! `cargo crossing build`: from a package to an ES module.

use std::{path::PathBuf, time::Instant};

use serde::Serialize;

use crate::{
    args::Build,
    cargo::Output,
    module::{self, Plan},
    project::Project,
    shell::Shell,
    size,
};

/// What a program is told of a build.
#[derive(Serialize)]
struct Message<'a> {
    reason: &'static str,
    package: &'a str,
    directory: &'a PathBuf,
    files: &'a [PathBuf],
    #[serde(skip_serializing_if = "Option::is_none")]
    sizes: Option<&'a size::Table>,
}

pub(crate) fn run(args: &Build) -> anyhow::Result<()> {
    let started = Instant::now();
    let shell = Shell { quiet: args.quiet, json: args.format.is_json() };
    let project = Project::find(&args.cargo)?;
    let directory = project.out_dir(args.out_dir.as_ref());
    let plan = Plan { cargo: &args.cargo, out_dir: directory.clone(), wasm_opt: args.wasm_opt };
    let files = module::make(&project, &plan, &Output { shell, ..Output::default() })?;
    shell.status("Generated", format!("{} in {:.2}s", directory.display(), started.elapsed().as_secs_f32()));
    // Of a .wasm that was built for debugging they say nothing, and brotli takes a minute.
    let sizes = match args.cargo.is_release() && !args.quiet {
        true => Some(shell.during("Measuring", "", || size::measure(&directory, &files))?),
        false => None,
    };
    let text = sizes.as_ref().map(ToString::to_string).unwrap_or_default();
    let message = Message {
        reason: "crossing-module",
        package: &project.package.name,
        directory: &directory,
        files: &files,
        sizes: sizes.as_ref(),
    };
    shell.result(&text, &message)
}
