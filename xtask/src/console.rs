//! What xtask itself says: results on standard output, everything else on standard error.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

/// Prints a line of the command's result.
pub(crate) fn line(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).context("cannot write to standard output")
}

/// Prints a line beside the result. When standard error is closed, nobody reads it: not an error.
pub(crate) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Does a step of the set-up that may take long: a spinner with the elapsed time on a terminal, else one line.
pub(crate) fn during<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    if !io::stderr().is_terminal() {
        note(&format!("set-up: {what}"));
        return work();
    }
    let start = Instant::now();
    let spinner = ProgressBar::new_spinner().with_message(format!("set-up: {what}"));
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
        spinner.set_style(style);
    }
    spinner.enable_steady_tick(Duration::from_millis(100));
    let outcome = work();
    spinner.finish_and_clear();
    let end = if outcome.is_ok() { "done" } else { "failed" };
    note(&format!("set-up: {what}: {end} after {:.0?}", start.elapsed()));
    outcome
}
