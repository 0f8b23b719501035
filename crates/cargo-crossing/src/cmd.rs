//! The commands, one a file.

mod bind;
mod build;
mod explain;
mod inspect;
mod runtime;

use crate::args::Command;

pub(crate) fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Bind { wasm, out_dir, release, quiet } => bind::run(&wasm, &out_dir, release, quiet),
        Command::Build(args) => build::run(&args),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Inspect { wasm } => inspect::run(&wasm),
        Command::Runtime { directory } => runtime::run(&directory),
    }
}
