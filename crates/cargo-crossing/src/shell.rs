//! What the tool says, as cargo says it: a verb and its object, quiet when asked, JSON where a program reads it.

use std::{
    env, fmt,
    io::{ErrorKind, IsTerminal as _, Write as _},
    time::Duration,
};

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

const VERB: Style = AnsiColor::BrightGreen.on_default().bold();
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();

/// How much is said.
#[derive(Clone, Copy, Default)]
pub(crate) struct Shell {
    pub(crate) quiet: bool,
    /// Results are lines of JSON on standard output.
    pub(crate) json: bool,
}

impl Shell {
    /// `    Finished dist in 1.2s`
    pub(crate) fn status(self, verb: &str, what: impl std::fmt::Display) {
        if !self.quiet {
            anstream::eprintln!("{VERB}{verb:>12}{VERB:#} {what}");
        }
    }

    /// A result: a text for people, or its value for a program.
    pub(crate) fn result(self, text: &str, value: &impl Serialize) -> anyhow::Result<()> {
        if self.json {
            return print(serde_json::to_string(value)?);
        }
        if self.quiet || text.is_empty() { Ok(()) } else { print(text) }
    }

    /// Says what is done while it is, where somebody watches.
    pub(crate) fn during<T>(self, verb: &str, what: &str, work: impl FnOnce() -> T) -> T {
        let bar = self.spinner(verb, what);
        let result = work();
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
        result
    }

    /// Turns until it is cleared. `None` where nobody watches.
    pub(crate) fn spinner(self, verb: &str, what: &str) -> Option<ProgressBar> {
        if self.quiet || !shows_progress() {
            return None;
        }
        let style = match ColorChoice::global() {
            ColorChoice::Never => "{prefix:>12} {msg} {spinner}",
            _ => "{prefix:>12.cyan.bold} {msg} {spinner}",
        };
        let style = ProgressStyle::with_template(style);
        let bar = ProgressBar::new_spinner().with_prefix(verb.to_owned()).with_message(what.to_owned());
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        bar.enable_steady_tick(Duration::from_millis(100));
        Some(bar)
    }
}

/// Where cargo would show a bar.
fn shows_progress() -> bool {
    let is = |name: &str, value: &str| env::var_os(name).is_some_and(|own| own == value);
    let is_off = is("CARGO_TERM_PROGRESS_WHEN", "never") || is("TERM", "dumb") || env::var_os("CI").is_some();
    std::io::stderr().is_terminal() && !is_off
}

/// A line on standard output. A reader that has gone, such as `head`, has what it wanted.
pub(crate) fn print(line: impl std::fmt::Display) -> anyhow::Result<()> {
    match writeln!(anstream::stdout(), "{line}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(anyhow::Error::new(error).context("cannot write to standard output"))
        }
        _ => Ok(()),
    }
}

/// Has colours printed always or never. Without, standard output and standard error each decide, by NO_COLOR and by where they go.
pub(crate) fn set_color(typed: Option<String>) {
    match typed.or_else(|| env::var("CARGO_TERM_COLOR").ok()).as_deref() {
        Some("always") => ColorChoice::Always.write_global(),
        Some("never") => ColorChoice::Never.write_global(),
        _ => {}
    }
}

/// What cargo is told of it.
pub(crate) fn color() -> &'static str {
    match ColorChoice::global() {
        ColorChoice::Always | ColorChoice::AlwaysAnsi => "always",
        ColorChoice::Never => "never",
        ColorChoice::Auto => "auto",
    }
}

/// An error that is a text with a title of its own, and excerpts.
#[derive(Debug)]
pub(crate) struct Shown(pub(crate) String);

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Shown {}

/// What is said of an error.
pub(crate) fn text(error: &anyhow::Error) -> String {
    match error.downcast_ref::<Shown>() {
        Some(Shown(text)) => text.clone(),
        None => format!("{ERROR}error{ERROR:#}: {error:#}"),
    }
}

pub(crate) fn error(error: &anyhow::Error) {
    anstream::eprintln!("{}", text(error));
}

pub(crate) fn warning(text: impl std::fmt::Display) {
    anstream::eprintln!("{WARNING}warning{WARNING:#}: {text}");
}
