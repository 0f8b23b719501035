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
