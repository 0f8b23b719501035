//! Runs cargo and finds what it made.

use std::{
    io::{BufRead as _, BufReader, IsTerminal as _, Read, Write as _},
    path::PathBuf,
    process::{Child, ChildStderr, Command, Stdio},
    sync::{Arc, Mutex, MutexGuard},
    thread,
};

use anyhow::Context;
use cargo_metadata::{Artifact, Message};
use indicatif::ProgressBar;

use crate::{
    args::CargoBuild,
    exit::Exit,
    project::{Project, flags},
    rustflags,
    shell::{self, Shell},
    toolchain::{NO_CARGO, TARGET, Toolchain},
    unwind,
};

/// What is done with what cargo says.
#[derive(Clone, Default)]
pub(crate) struct Output {
    pub(crate) shell: Shell,
    /// What cargo says to people is kept here too.
    pub(crate) kept: Option<Arc<Mutex<Vec<u8>>>>,
    /// The cargo that runs, for who wants to end it.
    pub(crate) child: Arc<Mutex<Option<Child>>>,
}

/// Builds the program of a project.
///
/// # Errors
/// What cargo says it says itself: then it is an [`Exit`].
pub(crate) fn build(project: &Project, args: &CargoBuild, output: &Output) -> anyhow::Result<PathBuf> {
    let toolchain = Toolchain::choose(project.directory(), args.unwind, output.shell)?;
    let artifacts = run(command(&toolchain, project, args, output.shell), output)?;
    let own = artifacts.iter().rfind(|artifact| {
        let (made, wanted) = (&artifact.target, &project.target);
        artifact.package_id == project.package.id && made.name == wanted.name && made.kind == wanted.kind
    });
    own.and_then(wasm_of).with_context(|| format!("cargo made no .wasm of `{}`", project.target.name))
}

fn command(toolchain: &Toolchain, project: &Project, args: &CargoBuild, shell: Shell) -> Command {
    let mut command = toolchain.cargo();
    let format = match shell.json {
        true if shell::color() == "always" => "json-diagnostic-rendered-ansi",
        true => "json",
        false => "json-render-diagnostics",
    };
    command.args(["rustc", "--target", TARGET, "--message-format", format]);
    command.arg("--manifest-path").arg(&project.package.manifest_path);
    command.args(flags(&project.target));
    for (flag, is_set) in [
        ("--release", args.release),
        ("--locked", args.locked),
        ("--offline", args.offline),
        ("--quiet", shell.quiet),
    ] {
        if is_set {
            command.arg(flag);
        }
    }
    for _ in 0..args.verbose {
        command.arg("--verbose");
    }
    for (flag, value) in [("--profile", &args.profile), ("--jobs", &args.jobs)] {
        if let Some(value) = value {
            command.args([flag, value]);
        }
    }
    command.args(args.feature_flags());
    if let Some(target_dir) = &args.target_dir {
        command.arg("--target-dir").arg(target_dir);
    }
    if args.unwind {
        unwind::add_to(&mut command, args.profile.as_deref(), args.release);
        rustflags::add(&mut command, toolchain, &[unwind::FLAG]);
    }
    if args.export_table {
        // For the program alone: with other flags for all, cargo would build each dependency once more.
        command.args(["--", "-Clink-arg=--export-table"]);
    }
    command
}

fn run(mut command: Command, output: &Output) -> anyhow::Result<Vec<Artifact>> {
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    if output.kept.is_some() {
        let color = match shell::color() {
            "auto" if std::io::stderr().is_terminal() => "always",
            "auto" => "never",
            color => color,
        };
        // Not as an argument: what stands behind `--` is for rustc.
        command.env("CARGO_TERM_COLOR", color).stderr(Stdio::piped());
    }
    let mut child = command.spawn().context(NO_CARGO)?;
    let stdout = child.stdout.take().context("cargo has no output")?;
    let keeper = child.stderr.take().zip(output.kept.clone()).map(|(stderr, kept)| {
        // In a pipe cargo shows no bar of its own.
        let bar = output.shell.spinner("Building", "");
        thread::spawn(move || keep(stderr, &kept, bar.as_ref()))
    });
    *locked(&output.child) = Some(child);
    let artifacts = artifacts(stdout, output.shell);
    if let Some(keeper) = keeper {
        let _ = keeper.join();
    }
    let child = locked(&output.child).take();
    let status = child.context("cargo is gone")?.wait()?;
    match status.success() {
        true => artifacts,
        false => Err(Exit::of(status).into()),
    }
}

/// Reads messages to the end, whatever they are.
fn artifacts(stdout: impl Read, shell: Shell) -> anyhow::Result<Vec<Artifact>> {
    let mut artifacts = Vec::new();
    for line in BufReader::new(stdout).lines() {
        let line = line.context("cannot read what cargo says")?;
        match serde_json::from_str::<Message>(&line) {
            Ok(Message::CompilerArtifact(artifact)) if wasm_of(&artifact).is_some() => {
                artifacts.push(artifact)
            }
            _ => {}
        }
        if shell.json {
            shell::print(&line)?;
        }
    }
    Ok(artifacts)
}

/// Passes on whole lines, above the bar.
fn keep(stderr: ChildStderr, kept: &Mutex<Vec<u8>>, bar: Option<&ProgressBar>) {
    let mut stderr = BufReader::new(stderr);
    let mut line = Vec::new();
    while let Ok(1..) = stderr.read_until(b'\n', &mut line) {
        let print = || drop(std::io::stderr().write_all(&line));
        match bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
        locked(kept).append(&mut line);
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
}

fn wasm_of(artifact: &Artifact) -> Option<PathBuf> {
    artifact.filenames.iter().find(|file| file.extension() == Some("wasm")).map(PathBuf::from)
}

/// What another thread left when it panicked is as good.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|error| error.into_inner())
}
