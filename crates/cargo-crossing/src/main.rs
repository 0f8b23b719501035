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
mod folder;
mod glue;
mod hosts;
mod js_module;
mod module;
mod nesting;
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
mod whole_file;

use std::{env, ffi::OsString, process::ExitCode};

use clap::Parser;

fn main() -> ExitCode {
    let args::Cargo::Crossing(args) = args::Cargo::parse_from(typed());
    shell::set_color(args.color);
    match nesting::with_deep_stack(|| cmd::run(args.command)) {
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

/// As cargo passes it. Who calls the program by its own name leaves the word `crossing` out.
fn typed() -> Vec<OsString> {
    let mut typed: Vec<_> = env::args_os().collect();
    if typed.get(1).is_none_or(|word| word != "crossing") {
        typed.insert(typed.len().min(1), "crossing".into());
    }
    typed
}
