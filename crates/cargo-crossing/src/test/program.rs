//! Runs a program that has no tests: for `cargo run`, examples, and the examples in documentation.

use std::path::Path;

use anyhow::bail;
use crossing_abi::Decoded;

use super::{
    frames::readable,
    host::{self, Signal},
    options::Options,
    protocol::{Event, Run},
    settings::Settings,
    tally,
};
use crate::{exit::Exit, section};

/// What the `main` calls that rustc makes for tests, mangled.
const LIBTEST: &str = "16test_main_static";

/// Whether a file without tests of ours is a program: cargo made it to be run and not to be tested (what it tests lies where
/// libraries do), or it is a test with `harness = false`, whose `main` is its own. A file without names is none of these.
pub(super) fn is_program(wasm: &Path) -> anyhow::Result<bool> {
    let directory = wasm.parent().and_then(Path::file_name);
    if directory.is_none_or(|name| name != "deps") {
        return Ok(true);
    }
    Ok(section::names_function(wasm, "main")? && !section::names_function(wasm, LIBTEST)?)
}

/// Runs it to its end, which is an error unless the exit code is 0. No time is too long.
pub(super) fn run(wasm: &Path, args: &[String]) -> anyhow::Result<()> {
    let contract = section::read_if_ours(wasm)?;
    let records = contract.iter().flat_map(|contract| &contract.records);
    let is_crossing = records.into_iter().any(|record| matches!(record.body, Decoded::Main { .. }));
    let settings = Settings::read(&Options::read(&[]))?;
    let run = Run { args: args.to_vec(), is_crossing };
    let mut running = host::start(wasm, Vec::new(), Some(run), &settings)?;
    while let Ok(signal) = running.signals.recv() {
        match signal {
            Signal::Event(Event::Printed { text, is_error: true }) => anstream::eprintln!("{text}"),
            Signal::Event(Event::Printed { text: line, .. }) | Signal::Line(line) => {
                anstream::println!("{line}");
            }
            Signal::Event(Event::Broken { text }) => bail!("{text}"),
            Signal::Event(Event::Exited { code, text }) => {
                // Whether a harness of its own has a test of that name it alone knows.
                tally::add(usize::from(args.is_empty()), 0)?;
                if !text.is_empty() {
                    anstream::eprintln!("{}", readable(&text));
                }
                return if code == 0 { Ok(()) } else { Err(Exit(u8::try_from(code).unwrap_or(1)).into()) };
            }
            Signal::Closed => break,
            Signal::Event(_) | Signal::Noise(_) => {}
        }
    }
    bail!("{}", running.ending())
}
