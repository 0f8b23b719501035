//! The commands, one a file.

mod bind;
mod bindings;
mod build;
mod check;
mod doctor;
mod explain;
mod glue;
mod info;
mod inspect;
mod new;
mod run;
mod runtime;
mod test;
mod test_runner;

use crate::args::Command;

pub(crate) fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Bind { wasm, out_dir, release, quiet } => bind::run(&wasm, &out_dir, release, quiet),
        Command::Bindings(args) => bindings::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Doctor(format) => doctor::run(&format),
        Command::Glue(args) => glue::run(&args),
        Command::Info(format) => info::run(&format),
        Command::Inspect { wasm } => inspect::run(&wasm),
        Command::New(args) => new::run(&args),
        Command::Run(args) => run::run(&args),
        Command::Runtime { directory } => runtime::run(&directory),
        Command::Test(args) => test::run(&args),
        Command::TestRunner { wasm, args } => test_runner::run(&wasm, &args),
    }
}
