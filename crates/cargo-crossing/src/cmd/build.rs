//! `cargo crossing build`: from a package to an ES module.

use std::{path::PathBuf, time::Instant};

use anstream::adapter::strip_str;
use serde::Serialize;

use crate::{
    args::Build,
    cargo::Output,
    dist::{Replace, Written},
    exit::Exit,
    module::{self, Plan},
    project::Project,
    run::watch,
    shell::{self, Shell},
    size,
};

/// What a program is told of a build.
#[derive(Serialize)]
struct Message<'a> {
    reason: &'static str,
    package: &'a str,
    directory: &'a PathBuf,
    files: &'a [PathBuf],
    /// Whether the same was there before.
    fresh: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    sizes: Option<&'a size::Table>,
}

/// What a program is told of a build that made no module.
#[derive(Serialize)]
struct Failure {
    reason: &'static str,
    /// Nothing, where cargo has said it.
    error: Option<String>,
}

pub(crate) fn run(args: &Build) -> anyhow::Result<()> {
    if args.watch {
        return watch(args);
    }
    let built = Project::find(&args.cargo).and_then(|project| build(args, &project));
    built.or_else(|error| {
        tell(args, &error)?;
        Err(error)
    })
}

fn shell(args: &Build) -> Shell {
    Shell { quiet: args.quiet, json: args.format.is_json() }
}

fn watch(args: &Build) -> anyhow::Result<()> {
    if args.format.is_json() {
        end_with_reader();
    }
    watch::repeat(&args.cargo, args.out_dir.as_ref(), |project| {
        if let Err(error) = project.and_then(|project| build(args, project)) {
            if !error.is::<Exit>() {
                shell::error(&error);
            }
            // A reader that has gone ends the tool otherwise.
            let _ = tell(args, &error);
        }
        shell(args).status("Watching", "for changes");
    })
}

/// Tells a program of a build that failed.
fn tell(args: &Build, error: &anyhow::Error) -> anyhow::Result<()> {
    let error = (!error.is::<Exit>()).then(|| strip_str(&shell::text(error)).to_string());
    shell(args).result("", &Failure { reason: "crossing-failed", error })
}

/// Ends the tool when the program that started it is gone, which then holds the other end of standard input no more.
fn end_with_reader() {
    #[cfg(unix)]
    {
        use std::os::{fd::AsFd as _, unix::fs::FileTypeExt as _};

        let input = std::io::stdin();
        let Ok(file) = input.as_fd().try_clone_to_owned().map(std::fs::File::from) else { return };
        let kind = file.metadata().map(|data| data.file_type());
        if kind.is_ok_and(|kind| kind.is_fifo() || kind.is_socket()) {
            std::thread::spawn(move || {
                let _ = std::io::copy(&mut &file, &mut std::io::sink());
                std::process::exit(0);
            });
        }
    }
}

fn build(args: &Build, project: &Project) -> anyhow::Result<()> {
    let started = Instant::now();
    let shell = shell(args);
    let directory = project.out_dir(args.out_dir.as_ref());
    let replace = if args.watch { Replace::Files } else { Replace::Whole };
    let plan = Plan { cargo: &args.cargo, out_dir: directory.clone(), wasm_opt: args.wasm_opt, replace };
    let Written { files, is_fresh } = module::make(project, &plan, &Output { shell, ..Output::default() })?;
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
        fresh: is_fresh,
        sizes: sizes.as_ref(),
    };
    shell.result(&text, &message)
}
