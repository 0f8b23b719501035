//! Runs other programs: the only file that starts a process.

use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fmt::Write};

use anyhow::{Context, Result, bail};

use crate::console;

/// How many of its last lines the error of a failed program quotes.
const SHOWN: usize = 8;

/// How a process ended and what it printed.
pub(crate) struct Finished {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a program that prints to the user, and tells whether it succeeded.
pub(crate) fn shown(mut command: Command) -> Result<bool> {
    Ok(command.status().with_context(|| cannot_run(&command))?.success())
}

/// Runs a program that the user does not see.
pub(crate) fn quiet(mut command: Command) -> Result<Finished> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_run(&command))?;
    Ok(Finished {
        success: output.status.success(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

/// Runs a program for what it prints on standard output; its failure is an error that quotes what it said.
pub(crate) fn text(command: Command) -> Result<String> {
    let shown = words(&command);
    let finished = quiet(command)?;
    if !finished.success {
        let said = if finished.stderr.trim().is_empty() { &finished.stdout } else { &finished.stderr };
        bail!("`{shown}` failed:\n{}", indented_tail(said));
    }
    Ok(finished.stdout.trim_end().to_owned())
}

/// Runs a program and keeps both its streams, in the order of writing, in `stdout`; `live` prints them as well.
pub(crate) fn watched(mut command: Command, live: bool) -> Result<Finished> {
    let (reader, writer) = io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| cannot_run(&command))?;
    drop(command); // It holds our ends of the pipe, which would never be seen to close.
    let mut stdout = String::new();
    for bytes in BufReader::new(reader).split(b'\n') {
        let bytes = bytes?;
        let line = String::from_utf8_lossy(&bytes);
        if live {
            console::line(&line)?;
        }
        writeln!(stdout, "{line}")?;
    }
    Ok(Finished { success: child.wait()?.success(), stdout, stderr: String::new() })
}

/// The program of that name on `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let directories = env::split_paths(&env::var_os("PATH")?).collect::<Vec<_>>();
    let candidates = directories
        .iter()
        .flat_map(|directory| endings.iter().map(move |ending| directory.join(format!("{name}{ending}"))));
    candidates.into_iter().find(|path| path.is_file())
}

/// A command as one would type it.
pub(crate) fn words(command: &Command) -> String {
    let mut words = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        words.push(' ');
        words.push_str(&arg.to_string_lossy());
    }
    words
}

fn cannot_run(command: &Command) -> String {
    format!("cannot run `{}`", words(command))
}

fn indented_tail(text: &str) -> String {
    let lines = text.trim_end().lines().collect::<Vec<_>>();
    let tail = &lines[lines.len().saturating_sub(SHOWN)..];
    tail.iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
