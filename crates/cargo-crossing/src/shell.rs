//! What the tool says, as cargo says it: a verb and its object, quiet when asked, JSON where a program reads it.

use std::{io::IsTerminal as _, time::Duration};

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
            anstream::println!("{}", serde_json::to_string(value)?);
        } else if !self.quiet && !text.is_empty() {
            anstream::println!("{text}");
        }
        Ok(())
    }

    /// Says what is done while it is, where somebody watches.
    pub(crate) fn during<T>(self, verb: &str, what: &str, work: impl FnOnce() -> T) -> T {
        if self.quiet || !std::io::stderr().is_terminal() {
            return work();
        }
        let style = ProgressStyle::with_template("{prefix:>12.cyan.bold} {msg} {spinner}");
        let bar = ProgressBar::new_spinner().with_prefix(verb.to_owned()).with_message(what.to_owned());
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        bar.enable_steady_tick(Duration::from_millis(100));
        let result = work();
        bar.finish_and_clear();
        result
    }
}

pub(crate) fn error(error: &anyhow::Error) {
    anstream::eprintln!("{ERROR}error{ERROR:#}: {error:#}");
}

pub(crate) fn warning(text: impl std::fmt::Display) {
    anstream::eprintln!("{WARNING}warning{WARNING:#}: {text}");
}
