//! The command line as typed; no behaviour.

use std::path::PathBuf;

use clap::Parser;

use crate::host::Host;

/// The project's own commands; each does all its set-up by itself.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) enum Args {
    /// Run the examples
    Demo(DemoArgs),
    /// Run the tests
    Test(TestArgs),
    /// Run the conformance cases
    Conformance(ConformanceArgs),
    /// Measure what crossing costs, next to imports and exports by hand and to wasm-bindgen
    Bench(BenchArgs),
    /// Load a program for some time, and see that nothing stays behind
    Soak(SoakArgs),
}

#[derive(clap::Args)]
pub(crate) struct DemoArgs {
    /// Run only this example
    #[arg(long, value_name = "NAME")]
    pub(crate) example: Option<String>,
    /// Where to run
    #[arg(long, value_enum, default_value_t = Host::Node)]
    pub(crate) host: Host,
}

#[derive(clap::Args)]
pub(crate) struct TestArgs {
    /// Add what takes long
    #[arg(long)]
    pub(crate) all: bool,
    /// Run only the steps whose name contains this
    pub(crate) filter: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct ConformanceArgs {
    /// Write what became of each row there too
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
    /// Break N converters one by one, instead; each break must fail a row of its area
    #[arg(long, value_name = "N")]
    pub(crate) mutate: Option<u32>,
}

#[derive(clap::Args)]
pub(crate) struct BenchArgs {
    /// Where to run
    #[arg(long, value_enum, default_value_t = Host::Node)]
    pub(crate) host: Host,
    /// Run only the cases whose name matches this
    #[arg(long, value_name = "REGEX")]
    pub(crate) case: Option<String>,
    /// Write the medians there too
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct SoakArgs {
    /// Where to run
    #[arg(long, value_enum, default_value_t = Host::Node)]
    pub(crate) host: Host,
    /// How long, after the warm-up
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub(crate) seconds: u32,
    /// Write the figures there too
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}
