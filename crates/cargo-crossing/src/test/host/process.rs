//! Node, Deno and Bun: the plan goes to standard input, events come from standard output.

use std::{
    io::{Read, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc::Sender,
    thread,
};

use anyhow::Context;

use super::{Signal, lines, processes::Processes};
use crate::test::{HostName, protocol::Plan, settings::Settings, stage::stage};

/// Stands in front of an event; as in `js/test/process.js`.
const MARK: &str = "\u{1}crossing ";

pub(super) fn start(
    wasm: &Path,
    plan: impl FnOnce(String, String) -> Plan,
    settings: &Settings,
    signals: Sender<Signal>,
) -> anyhow::Result<Processes> {
    let program = settings.host.find(settings.program.as_deref())?;
    let script = stage(&settings.package, wasm)?.join("test/process.js");
    let mut command = Command::new(&program);
    match settings.host {
        HostName::Deno => command.args(["run", "--quiet", "--allow-all", "--no-lock"]),
        _ => &mut command,
    };
    command.arg(script).current_dir(&settings.package);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut processes =
        Processes::start(&mut command, None).with_context(|| format!("cannot run {}", program.display()))?;
    let plan = plan(wasm.to_string_lossy().into_owned(), settings.package.to_string_lossy().into_owned());
    let child = processes.child();
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let errors = signals.clone();
    let errors = thread::spawn(move || forward(stderr, &errors));
    thread::spawn(move || {
        forward(stdout, &signals);
        let _ = errors.join();
        let _ = signals.send(Signal::Closed);
    });
    if let Some(mut stdin) = stdin {
        // One that has ended by now tells so by itself.
        let _ = stdin.write_all(&serde_json::to_vec(&plan)?);
    }
    Ok(processes)
}

/// Passes on what is printed.
fn forward(from: Option<impl Read>, to: &Sender<Signal>) {
    lines(from, |line| signals(line).try_for_each(|signal| to.send(signal)).is_ok());
}

/// What was printed without a line's end stands in front of an event.
fn signals(line: &str) -> impl Iterator<Item = Signal> {
    let (before, event) =
        match line.split_once(MARK).map(|(before, text)| (before, serde_json::from_str(text))) {
            Some((before, Ok(event))) => (Some(before).filter(|before| !before.is_empty()), Some(event)),
            _ => (Some(line.trim_end_matches('\r')), None),
        };
    let line = before.map(|line| Signal::Line(line.to_owned()));
    line.into_iter().chain(event.map(Signal::Event))
}
