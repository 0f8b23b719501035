//! `cargo crossing`: the tool.

mod args;
mod bindings;
mod bundle;
mod cargo;
mod check;
mod cmd;
mod collocated;
mod config;
mod dist;
mod exit;
mod fields;
mod glue;
mod hosts;
mod js_module;
mod module;
mod new;
mod packages;
mod print;
mod program;
mod project;
mod run;
mod runtime;
mod rustflags;
mod section;
mod serve;
mod shell;
mod size;
mod test;
mod toolchain;
mod unwind;
mod wasm_opt;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args::Cargo::Crossing(args) = args::Cargo::parse();
    match cmd::run(args.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<exit::Exit>() {
            Some(exit::Exit(code)) => ExitCode::from(*code),
            None => {
                shell::error(&error);
                ExitCode::FAILURE
            }
        },
    }
}
