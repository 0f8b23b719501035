//! `cargo crossing`: the tool.

mod args;
mod bundle;
mod cargo;
mod cmd;
mod dist;
mod fields;
mod glue;
mod print;
mod program;
mod runtime;
mod section;
#[allow(dead_code, unused_imports, reason = "`cargo crossing run` follows")]
mod serve;
mod size;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args::Cargo::Crossing(args) = args::Cargo::parse();
    match cmd::run(args.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
