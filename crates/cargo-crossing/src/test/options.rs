//! The arguments of a test program, as libtest has them: cargo, nextest and editors pass them.

use clap::{Parser, ValueEnum};

/// Run the tests of a .wasm: what cargo's setting `runner` names
#[derive(Parser)]
#[command(
    name = "cargo crossing test-runner",
    no_binary_name = true,
    override_usage = "cargo crossing test-runner WASM [OPTIONS] [FILTERS]...\n       \
                      cargo test --target wasm32-unknown-unknown -- [OPTIONS] [FILTERS]..."
)]
pub(crate) struct Options {
    /// Run the tests whose name contains one of these
    pub(crate) filters: Vec<String>,
    /// Filters are whole names
    #[arg(long)]
    pub(crate) exact: bool,
    /// Do not run the tests whose name contains this
    #[arg(long, value_name = "FILTER")]
    pub(crate) skip: Vec<String>,
    /// Run the ignored tests only
    #[arg(long)]
    pub(crate) ignored: bool,
    /// Run the ignored tests too
    #[arg(long)]
    pub(crate) include_ignored: bool,
    /// List the tests and run none
    #[arg(long)]
    pub(crate) list: bool,
    /// Print what tests print at once
    #[arg(long, alias = "no-capture")]
    pub(crate) nocapture: bool,
    /// Print at the end what tests printed that passed
    #[arg(long)]
    pub(crate) show_output: bool,
    #[arg(long, value_enum, default_value = "pretty")]
    pub(crate) format: Format,
    /// A character for each test, as --format terse
    #[arg(long, short)]
    pub(crate) quiet: bool,
    #[arg(long, value_enum, default_value = "auto")]
    pub(crate) color: Color,
    /// How long each test took
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "plain")]
    pub(crate) report_time: Option<String>,
    /// Where tests run [default: node, or what CROSSING_TEST_HOST or Cargo.toml say]
    #[arg(long)]
    pub(crate) host: Option<super::HostName>,
    /// Seconds that a test may take [default: 60]
    #[arg(long, value_name = "SECONDS", value_parser = crate::args::test::seconds, allow_negative_numbers = true)]
    pub(crate) timeout: Option<f64>,
    /// The program to run tests in, where it is not on PATH
    #[arg(long, value_name = "PROGRAM")]
    pub(crate) browser: Option<String>,
    /// Show the browser, which then stays until it is closed; tests may take any time
    #[arg(long)]
    pub(crate) window: bool,
    /// Accepted: tests run one after the other
    #[arg(long, value_name = "COUNT", hide = true)]
    test_threads: Option<usize>,
    /// Accepted: what is unstable there is not here
    #[arg(short = 'Z', hide = true)]
    unstable: Vec<String>,
    /// Accepted: tests are what is run
    #[arg(long, hide = true)]
    test: bool,
    /// Run benchmarks, of which there are none
    #[arg(long, hide = true)]
    pub(crate) bench: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A line for each test
    Pretty,
    /// A character for each test
    Terse,
    /// A JSON object on each line
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Options {
    /// Ends the program when they are wrong, or ask for help.
    pub(crate) fn read(args: &[String]) -> Options {
        let mut options = Options::parse_from(args);
        if options.format == Format::Pretty {
            options.format = match super::Variable::Format.get().as_deref() {
                Some("json") => Format::Json,
                _ if options.quiet => Format::Terse,
                _ => Format::Pretty,
            };
        }
        options
    }
}
