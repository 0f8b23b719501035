//! Runs the tests of a .wasm where JavaScript is.

mod beside;
mod case;
mod frames;
mod host;
mod options;
mod program;
mod protocol;
mod report;
mod session;
mod settings;
mod stage;
mod tally;
mod verdict;

pub(crate) use host::HostName;
pub(crate) use settings::{Table, Variable};
pub(crate) use tally::Tally;

use std::path::Path;

use anyhow::{Context, bail};

use case::{Case, Selection};
use options::Options;
use report::Report;
use settings::Settings;

use crate::section;

/// Does for a .wasm what the program of a native test does by itself, arguments included. Answers whether all is well.
pub(crate) fn run(wasm: &Path, args: &[String]) -> anyhow::Result<bool> {
    let cases = Case::all(wasm)?;
    if section::read_if_ours(wasm)?.is_some_and(|contract| contract.is_beside) {
        bail!(
            "the .wasm was built with the feature `wasm-bindgen` of the crate crossing, and here is no JavaScript of \
             wasm-bindgen's: put what needs it into a default feature of the package, and `default-features = false` into \
             [package.metadata.crossing.test], or test with --no-default-features; the template `leptos` does so"
        );
    }
    if cases.is_empty() && program::is_program(wasm)? {
        return program::run(wasm, args).map(|()| true);
    }
    let options = Options::read(args);
    let selection = Selection::of(&cases, &options);
    tally::add(selection.run.len() + selection.skipped.len(), selection.filtered)?;
    if options.list {
        report::list(&selection, &options);
        return Ok(true);
    }
    let mut settings = Settings::read(&options)?;
    let mut report = Report::new(&options, selection.run.len() + selection.skipped.len());
    if !selection.run.is_empty() {
        settings.host.find(settings.program.as_deref())?;
    }
    report.begin();
    selection.skipped.iter().for_each(|case| report.ignored(case));
    let wasm = wasm.canonicalize().with_context(|| format!("cannot find {}", wasm.display()))?;
    settings.beside = beside::write(&settings.package, &wasm)?;
    session::run(&wasm, &selection.run, &settings, &mut report)?;
    Ok(report.end(selection.filtered))
}

/// Prints what the arguments of tests can be.
pub(crate) fn help() -> anyhow::Result<()> {
    Options::read(&["--help".to_owned()]);
    Ok(())
}
