//! The project's own commands: `cargo xtask demo`, `test`, `conformance`, `bench` and `soak`, each with all its set-up.

mod args;
mod bench;
mod conformance;
mod console;
mod demo;
mod host;
mod process;
mod project;
mod setup;
mod soak;
mod stage;
mod stamp;
mod test;
#[cfg(test)]
mod tidy;
mod wasm;

use std::process::ExitCode;

use args::Args;
use clap::Parser;

fn main() -> ExitCode {
    let outcome = match Args::parse() {
        Args::Demo(args) => demo::run(args),
        Args::Test(args) => test::run(args),
        Args::Conformance(args) => conformance::run(args),
        Args::Bench(args) => bench::run(args),
        Args::Soak(args) => soak::run(args),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            console::note(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
