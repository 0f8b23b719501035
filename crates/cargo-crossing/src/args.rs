//! The command line, as it is typed. No behaviour.

pub(crate) mod test;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::Deserialize;

pub(crate) use test::Test;

/// cargo calls `cargo-crossing crossing …`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo")]
pub(crate) enum Cargo {
    Crossing(Crossing),
}

/// JavaScript interop for Rust WebAssembly
#[derive(Args)]
#[command(version)]
pub(crate) struct Crossing {
    /// Whether what is printed has colours [default: on a terminal, unless NO_COLOR or CARGO_TERM_COLOR say otherwise]
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true, display_order = 900, value_parser = ["auto", "always", "never"])]
    pub(crate) color: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a package: a page, a library for npm, a program for Node
    New(New),
    /// Build a package for JavaScript: the .wasm, one ES module with a function for each import and export, its types
    Build(Build),
    /// Build a package and run it: serve its page and reload it after changes, or run its main on Node, Deno or Bun
    Run(Run),
    /// Compare the imports of a package with the JavaScript and TypeScript modules that they name
    Check(Check),
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
    /// Write the Rust declarations of a JavaScript or TypeScript module
    Bindings(Bindings),
    /// Explain the code of an error, or list all codes
    Explain {
        /// As it stands in the message: CX0101
        code: Option<String>,
    },
    /// Write the module beside that of wasm-bindgen, for a program that has both
    Glue(Glue),
    /// List what a .wasm imports from JavaScript and exports to it
    Inspect {
        /// The file that cargo made
        wasm: PathBuf,
    },
    /// Show versions and places of the tool, of Rust and of what can run programs
    Info(Format),
    /// Check what is needed, and say what to do where it is missing
    Doctor(Format),
    /// Run the tests of a package where JavaScript is
    Test(Test),
    /// Run the tests of a .wasm: what cargo's setting `runner` names
    #[command(disable_help_flag = true)]
    TestRunner {
        /// The file that cargo made
        #[arg(allow_hyphen_values = true)]
        wasm: PathBuf,
        /// As cargo, nextest and editors pass them to tests
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Write the JavaScript run time into a directory, for pages that do without npm
    Runtime {
        /// Made if it is not there; files of the same names are overwritten
        directory: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct New {
    /// The new directory, whose name is the package's
    #[arg(value_name = "NAME")]
    pub(crate) directory: PathBuf,
    /// What to begin with
    #[arg(long, short, default_value = "app")]
    pub(crate) template: Template,
    /// The package's name, where it is another
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Use the crate crossing of a checkout, or of unpacked packages, in this directory
    #[arg(long, value_name = "DIR")]
    pub(crate) path: Option<PathBuf>,
    /// Print errors only
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// What a package can begin as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Template {
    /// A page: a stopwatch
    App,
    /// A package for npm
    Library,
    /// A page of Leptos, built with Trunk: beside wasm-bindgen in one .wasm
    Leptos,
    /// A program for Node, Deno and Bun
    Node,
}

impl Template {
    /// Of its folder in `templates/new`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Library => "library",
            Self::Leptos => "leptos",
            Self::Node => "node",
        }
    }
}

#[derive(Args)]
pub(crate) struct Glue {
    /// The tool whose JavaScript makes the instance
    #[arg(long = "for", value_name = "TOOL")]
    pub(crate) tool: Tool,
    /// What that tool wrote: the directory, or the .wasm there [default: what Trunk builds, as its hook, else `pkg`]
    #[arg(value_name = "PATH")]
    pub(crate) place: Option<PathBuf>,
    /// A small file [default: as Trunk builds]
    #[arg(long, short)]
    pub(crate) release: bool,
    /// Print errors only
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Tool {
    /// Also by way of Trunk and wasm-pack
    WasmBindgen,
}

/// Which package is built, and how: the words of `cargo build`.
#[derive(Args, Clone, Default)]
pub(crate) struct CargoBuild {
    /// Optimise
    #[arg(long, short)]
    pub(crate) release: bool,
    /// Build with this profile
    #[arg(long, value_name = "NAME", conflicts_with = "release")]
    pub(crate) profile: Option<String>,
    /// Have panics unwind, so that the instance survives them; builds std, from the component rust-src
    #[arg(long)]
    pub(crate) unwind: bool,
    /// Export the function table, through which JavaScript calls closures faster
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value_t = true, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub(crate) export_table: bool,
    /// The package, where the workspace has several
    #[arg(long, short, value_name = "NAME")]
    pub(crate) package: Option<String>,
    /// The binary, where the package has several
    #[arg(long, value_name = "NAME")]
    pub(crate) bin: Option<String>,
    /// The example
    #[arg(long, value_name = "NAME", conflicts_with = "bin")]
    pub(crate) example: Option<String>,
    /// The library, where the package has binaries too
    #[arg(long, conflicts_with_all = ["bin", "example"])]
    pub(crate) lib: bool,
    /// Features to turn on, separated by commas
    #[arg(long, short = 'F', value_name = "FEATURES")]
    pub(crate) features: Vec<String>,
    /// Turn on all features
    #[arg(long)]
    pub(crate) all_features: bool,
    /// Do without the default features
    #[arg(long)]
    pub(crate) no_default_features: bool,
    /// The Cargo.toml [default: the nearest]
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// Where cargo keeps what it builds
    #[arg(long, value_name = "DIR")]
    pub(crate) target_dir: Option<PathBuf>,
    /// How many compilers run at once
    #[arg(long, short, value_name = "N")]
    pub(crate) jobs: Option<String>,
    /// Have cargo print the commands that it runs; twice: what they print, too
    #[arg(long, short, action = clap::ArgAction::Count, conflicts_with = "quiet")]
    pub(crate) verbose: u8,
    /// Fail where Cargo.lock would change
    #[arg(long)]
    pub(crate) locked: bool,
    /// Do without the network
    #[arg(long)]
    pub(crate) offline: bool,
}

impl CargoBuild {
    /// Which features are on, as cargo's own flags.
    pub(crate) fn feature_flags(&self) -> Vec<String> {
        let all = self.all_features.then(|| "--all-features".to_owned());
        let none = self.no_default_features.then(|| "--no-default-features".to_owned());
        let some = self.features.iter().map(|features| format!("--features={features}"));
        all.into_iter().chain(none).chain(some).collect()
    }

    /// Whether what goes with the .wasm should be small rather than readable.
    pub(crate) fn is_release(&self) -> bool {
        self.release || self.profile.as_ref().is_some_and(|profile| profile != "dev" && profile != "test")
    }
}

#[derive(Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) cargo: CargoBuild,
    /// Where the module goes; what is there is replaced [default: `dist` in the package, or in its `site`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Have wasm-opt of binaryen make the .wasm smaller
    #[arg(long)]
    pub(crate) wasm_opt: bool,
    /// Build again after every change
    #[arg(long)]
    pub(crate) watch: bool,
    #[command(flatten)]
    pub(crate) format: Format,
    /// Print errors and warnings only
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Args, Clone)]
pub(crate) struct Run {
    #[command(flatten)]
    pub(crate) cargo: CargoBuild,
    /// Where the program runs [default: `host` in Cargo.toml, else the browser if there is an index.html, else Node]
    #[arg(long, value_name = "HOST")]
    pub(crate) host: Option<Host>,
    /// Which of several `#[crossing::main]` runs on Node, Deno and Bun: its Rust path, such as `app::main`
    #[arg(long, value_name = "PATH")]
    pub(crate) main: Option<String>,
    /// The port of the page; 0 is any free one
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// Open the page
    #[arg(long)]
    pub(crate) open: bool,
    /// Send a content security policy [default: `csp` in Cargo.toml; without POLICY, one that allows nothing of elsewhere]
    #[arg(long, value_name = "POLICY", num_args = 0..=1, require_equals = true)]
    pub(crate) csp: Option<Option<String>>,
    /// Isolate the page from other origins (COOP, COEP), for SharedArrayBuffer
    #[arg(long)]
    pub(crate) isolate: bool,
    /// Where the module goes; what is there is replaced [default: `dist` in the package, or in its `site`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Print errors and warnings only
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// The program's arguments; a page gets them as `?arg=…`
    #[arg(last = true)]
    pub(crate) args: Vec<String>,
}

#[derive(Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) cargo: CargoBuild,
    /// A .wasm that cargo made, instead of building the package
    #[arg(long, value_name = "FILE", conflicts_with = "watch")]
    pub(crate) wasm: Option<PathBuf>,
    /// Check again after every change
    #[arg(long)]
    pub(crate) watch: bool,
    #[command(flatten)]
    pub(crate) format: Format,
    /// Print errors and warnings only
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Args)]
pub(crate) struct Bindings {
    /// A .d.ts, .ts or .js file, or the name of an installed npm package
    pub(crate) module: String,
    /// What Rust calls the module [default: the file's name]
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The Rust file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Replace a file that is not what would be written
    #[arg(long)]
    pub(crate) force: bool,
    /// Say nothing of what could not be declared
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Args)]
pub(crate) struct Format {
    /// For people, or JSON, a message a line, for programs
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    message_format: MessageFormat,
}

impl Format {
    pub(crate) fn is_json(&self) -> bool {
        self.message_format == MessageFormat::Json
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MessageFormat {
    Human,
    Json,
}

/// What runs JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Host {
    Browser,
    Node,
    Deno,
    Bun,
}
