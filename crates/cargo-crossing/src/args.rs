//! The command line, as it is typed. No behaviour.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// cargo calls `cargo-crossing crossing …`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo", disable_help_subcommand = true)]
pub(crate) enum Cargo {
    Crossing(Crossing),
}

/// JavaScript interop for Rust WebAssembly
#[derive(Args)]
#[command(version)]
pub(crate) struct Crossing {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Build a package for JavaScript: the .wasm, one ES module with a function for each import and export, its types
    Build(Build),
    /// Generate the module for .wasm files that were built otherwise
    Bind {
        /// The files that cargo made
        #[arg(required = true)]
        wasm: Vec<PathBuf>,
        /// Each module goes into a folder here, named after the file; what is there is replaced
        #[arg(long, default_value = "dist")]
        out_dir: PathBuf,
        /// As for an optimised build: one small file
        #[arg(long)]
        release: bool,
        /// Do not print the sizes of an optimised build
        #[arg(long, short)]
        quiet: bool,
    },
    /// Explain the code of an error, or list all codes
    Explain {
        /// As it stands in the message: CX0101
        code: Option<String>,
    },
    /// List what a .wasm imports from JavaScript and exports to it
    Inspect {
        /// The file that cargo made
        wasm: PathBuf,
    },
    /// Write the JavaScript run time into a directory, for pages that do without npm
    Runtime {
        /// Made if it is not there; files of the same names are overwritten
        directory: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct Build {
    /// Optimise
    #[arg(long)]
    pub(crate) release: bool,
    /// The package, where the workspace has several
    #[arg(long, short)]
    pub(crate) package: Option<String>,
    /// The binary, where the package has several
    #[arg(long)]
    pub(crate) bin: Option<String>,
    /// Where the module goes; what is there is replaced [default: `dist` in the package]
    #[arg(long)]
    pub(crate) out_dir: Option<PathBuf>,
    /// Where cargo keeps what it builds
    #[arg(long)]
    pub(crate) target_dir: Option<PathBuf>,
}
