//! What the user sees, in the words of libtest: tools read them.

mod json;

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use super::{
    case::{Case, Selection},
    options::{Color, Format, Options},
};

const GREEN: Style = AnsiColor::Green.on_default();
const RED: Style = AnsiColor::Red.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();

/// How a test ended.
pub(super) struct Result {
    /// Why it failed.
    pub(super) failure: Option<String>,
    /// What it printed.
    pub(super) lines: Vec<String>,
    pub(super) time: Duration,
}

/// Tells of tests as they end, and of all at the end.
pub(super) struct Report {
    out: AutoStream<io::Stdout>,
    format: Format,
    /// Lines are printed when they come.
    is_open: bool,
    shows_output: bool,
    shows_time: bool,
    count: usize,
    /// How many characters stand in the line, where a test is one.
    column: usize,
    begin: Instant,
    passed: Vec<(String, String)>,
    failed: Vec<(String, String)>,
    ignored: usize,
}

/// Lists the tests that would run, and those that would be told as ignored.
pub(super) fn list(selection: &Selection<'_>, options: &Options) {
    let mut cases: Vec<_> = selection.run.iter().chain(&selection.skipped).collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    if options.format == Format::Json {
        return json::list(&cases, selection);
    }
    for case in &cases {
        println!("{}: test", case.name);
    }
    if options.format == Format::Pretty {
        let newline = if cases.is_empty() { "" } else { "\n" };
        println!("{newline}{}, 0 benchmarks", tests(cases.len()));
    }
}

fn tests(count: usize) -> String {
    format!("{count} test{}", if count == 1 { "" } else { "s" })
}

impl Report {
    pub(super) fn new(options: &Options, count: usize) -> Report {
        let choice = match options.color {
            Color::Auto => AutoStream::choice(&io::stdout()),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Report {
            out: AutoStream::new(io::stdout(), choice),
            format: options.format,
            is_open: options.nocapture,
            shows_output: options.show_output,
            shows_time: options.report_time.is_some(),
            count,
            column: 0,
            begin: Instant::now(),
            passed: Vec::new(),
            failed: Vec::new(),
            ignored: 0,
        }
    }

    pub(super) fn begin(&mut self) {
        match self.format {
            Format::Json => json::begin(self.count),
            _ => self.write(format_args!("\nrunning {}\n", tests(self.count))),
        }
    }

    pub(super) fn started(&mut self, case: &Case) {
        match self.format {
            Format::Json => json::started(case),
            // With lines in between, name and result stand together at the end.
            Format::Pretty if !self.is_open => self.write(format_args!("{} ... ", title(case))),
            _ => {}
        }
    }

    /// A line of the test that runs.
    pub(super) fn printed(&mut self, line: &str, is_error: bool) {
        if self.is_open && self.format != Format::Json {
            match is_error {
                true => eprintln!("{line}"),
                false => self.write(format_args!("{line}\n")),
            }
        }
    }

    pub(super) fn ignored(&mut self, case: &Case) {
        self.ignored += 1;
        let reason = case.ignored.as_deref().filter(|reason| !reason.is_empty());
        match self.format {
            Format::Json => json::ignored(case, reason),
            Format::Pretty => {
                let reason = reason.map(|reason| format!(", {reason}")).unwrap_or_default();
                self.write(format_args!("{} ... {YELLOW}ignored{reason}{YELLOW:#}\n", title(case)));
            }
            Format::Terse => self.dot('i', YELLOW),
        }
    }

    pub(super) fn ended(&mut self, case: &Case, result: Result) {
        let Result { failure, lines, time } = result;
        let is_ok = failure.is_none();
        // Printed by now.
        let lines = if self.is_open { Vec::new() } else { lines };
        let output = lines.into_iter().chain(failure).map(|line| line + "\n").collect::<String>();
        match self.format {
            Format::Json => json::ended(case, is_ok, &output, time),
            Format::Pretty => {
                if self.is_open {
                    self.write(format_args!("{} ... ", title(case)));
                }
                let (style, word) = if is_ok { (GREEN, "ok") } else { (RED, "FAILED") };
                let time =
                    if self.shows_time { format!(" <{:.3}s>", time.as_secs_f64()) } else { String::new() };
                self.write(format_args!("{style}{word}{style:#}{time}\n"));
            }
            Format::Terse if is_ok => self.dot('.', GREEN),
            Format::Terse => self.dot('F', RED),
        }
        let list = if is_ok { &mut self.passed } else { &mut self.failed };
        list.push((case.name.clone(), output));
    }

    /// Tells the result, and answers whether it is good.
    pub(super) fn end(mut self, filtered: usize) -> bool {
        let is_ok = self.failed.is_empty();
        let (passed, failed, ignored) = (self.passed.len(), self.failed.len(), self.ignored);
        let time = self.begin.elapsed().as_secs_f64();
        if self.format == Format::Json {
            json::end(is_ok, [passed, failed, ignored, filtered], time);
            return is_ok;
        }
        if self.format == Format::Terse && self.column > 0 {
            self.write(format_args!("\n"));
        }
        if self.shows_output {
            self.section("successes", &self.passed.clone());
        }
        if !is_ok {
            self.section("failures", &self.failed.clone());
        }
        let (style, word) = if is_ok { (GREEN, "ok") } else { (RED, "FAILED") };
        self.write(format_args!(
            "\ntest result: {style}{word}{style:#}. {passed} passed; {failed} failed; {ignored} ignored; 0 measured; \
             {filtered} filtered out; finished in {time:.2}s\n\n"
        ));
        is_ok
    }

    /// What tests printed, and their names.
    fn section(&mut self, title: &str, tests: &[(String, String)]) {
        self.write(format_args!("\n{title}:\n"));
        for (name, output) in tests.iter().filter(|(_, output)| !output.is_empty()) {
            self.write(format_args!("\n---- {name} stdout ----\n{output}"));
        }
        self.write(format_args!("\n\n{title}:\n"));
        for (name, _) in tests {
            self.write(format_args!("    {name}\n"));
        }
    }

    /// A test where it is a character.
    fn dot(&mut self, dot: char, style: Style) {
        const LONGEST_LINE: usize = 88;
        self.write(format_args!("{style}{dot}{style:#}"));
        self.column += 1;
        if self.column.is_multiple_of(LONGEST_LINE) {
            let (column, count) = (self.column, self.count);
            self.write(format_args!(" {column}/{count}\n"));
        }
    }

    /// A reader that has gone is no reason to stop: what counts is how the program ends.
    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(text).and_then(|()| self.out.flush());
    }
}

fn title(case: &Case) -> String {
    format!("test {}{}", case.name, if case.panics.is_some() { " - should panic" } else { "" })
}
