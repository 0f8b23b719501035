//! `cargo crossing test`, as it is typed.

use std::{path::PathBuf, process::Command};

use clap::Args;

use super::CargoBuild;

/// Run the tests of a package where JavaScript is
#[derive(Args)]
#[command(after_help = "Arguments behind `--` go to the tests: `cargo crossing test -- --help` lists them.")]
pub(crate) struct Test {
    /// Run the tests whose name contains this
    pub(crate) filter: Option<String>,
    /// Where they run: node, deno, bun, chromium, firefox, webkit, or worker, which is one of Chromium's [default: node, or what
    /// Cargo.toml says]
    #[arg(long)]
    pub(crate) host: Option<String>,
    /// Seconds that a test may take [default: 60]
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true)]
    pub(crate) timeout: Option<f64>,
    /// The host's program, where it is not on PATH
    #[arg(long, value_name = "PROGRAM")]
    pub(crate) browser: Option<String>,
    /// Show the browser, which then stays until it is closed; tests may take any time
    #[arg(long)]
    pub(crate) window: bool,
    /// Have panics unwind, so that a test's instance survives them; builds std, from the component rust-src. Without the tests in
    /// the documentation
    #[arg(long, conflicts_with = "doc")]
    pub(crate) unwind: bool,
    /// Build the tests only
    #[arg(long)]
    pub(crate) no_run: bool,
    /// Run the tests of all targets, whether or not those of others fail
    #[arg(long)]
    pub(crate) no_fail_fast: bool,
    /// Arguments of the tests, as `cargo test -- …` has them
    #[arg(last = true)]
    pub(crate) rest: Vec<String>,
    #[command(flatten)]
    pub(crate) cargo: Selection,
}

/// How long a test may take.
pub(crate) fn seconds(typed: &str) -> Result<f64, String> {
    let number = typed.parse::<f64>().ok().filter(|seconds| *seconds >= 0.001 && seconds.is_finite());
    number.ok_or_else(|| "it is a number of seconds, at least 0.001".to_owned())
}

/// What cargo builds, in its own words.
#[derive(Args)]
#[command(next_help_heading = "What is built")]
pub(crate) struct Selection {
    /// The package, where the workspace has several
    #[arg(long, short, value_name = "NAME")]
    package: Vec<String>,
    /// All packages of the workspace
    #[arg(long)]
    workspace: bool,
    /// But for these
    #[arg(long, value_name = "NAME")]
    exclude: Vec<String>,
    /// The tests in the library
    #[arg(long)]
    lib: bool,
    /// The tests in this binary
    #[arg(long, value_name = "NAME")]
    bin: Vec<String>,
    /// The tests in all binaries
    #[arg(long)]
    bins: bool,
    /// The tests in this file of `tests/`
    #[arg(long, value_name = "NAME")]
    test: Vec<String>,
    /// All but documentation tests
    #[arg(long)]
    tests: bool,
    /// The tests in the documentation
    #[arg(long)]
    doc: bool,
    /// With optimisations
    #[arg(long, short)]
    release: bool,
    /// With this profile
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Features of the package
    #[arg(long, short = 'F')]
    features: Vec<String>,
    /// All features of the package
    #[arg(long)]
    all_features: bool,
    /// Without the default features
    #[arg(long)]
    no_default_features: bool,
    /// Where cargo keeps what it builds
    #[arg(long, value_name = "DIR")]
    target_dir: Option<PathBuf>,
    /// The Cargo.toml [default: the nearest]
    #[arg(long, value_name = "FILE")]
    manifest_path: Option<PathBuf>,
    /// What cargo prints, such as json; then tests print JSON too, but for those in the documentation
    #[arg(long, value_name = "FORMAT")]
    message_format: Option<String>,
    /// Do not print what cargo does
    #[arg(long, short)]
    quiet: bool,
    /// Have cargo print the commands that it runs; twice: what they print, too
    #[arg(long, short, action = clap::ArgAction::Count, conflicts_with = "quiet")]
    verbose: u8,
    /// How many compilers run at once
    #[arg(long, short, value_name = "N")]
    jobs: Option<String>,
    /// Take the versions that Cargo.lock says, or fail
    #[arg(long)]
    locked: bool,
    /// Without the network
    #[arg(long)]
    offline: bool,
}

impl Selection {
    /// Whether a program reads what is printed.
    pub(crate) fn is_json(&self) -> bool {
        self.message_format.as_ref().is_some_and(|format| format.starts_with("json"))
    }

    pub(crate) fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    pub(crate) fn is_release(&self) -> bool {
        self.release
    }

    /// Whether some kind of tests is named.
    pub(crate) fn is_some(&self) -> bool {
        let is_named = !(self.bin.is_empty() && self.test.is_empty());
        is_named || self.lib || self.bins || self.tests || self.doc
    }

    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// What names the one package that is tested; nothing where that is several, or where features are chosen here.
    pub(crate) fn package(&self) -> Option<CargoBuild> {
        let chooses = self.all_features || self.no_default_features || !self.features.is_empty();
        if chooses || self.workspace || self.package.len() > 1 {
            return None;
        }
        let package = self.package.first().cloned();
        Some(CargoBuild { package, manifest_path: self.manifest_path.clone(), ..CargoBuild::default() })
    }

    /// Passes all of it on.
    pub(crate) fn add_to(&self, command: &mut Command) {
        self.add_flags(command);
        self.add_values(command);
        for (flag, path) in [("--target-dir", &self.target_dir), ("--manifest-path", &self.manifest_path)] {
            if let Some(path) = path {
                command.arg(flag).arg(path);
            }
        }
    }

    fn add_flags(&self, command: &mut Command) {
        for (flag, is_set) in [
            ("--workspace", self.workspace),
            ("--lib", self.lib),
            ("--bins", self.bins),
            ("--tests", self.tests),
            ("--doc", self.doc),
            ("--release", self.release),
            ("--all-features", self.all_features),
            ("--no-default-features", self.no_default_features),
            ("--quiet", self.quiet),
            ("--locked", self.locked),
            ("--offline", self.offline),
        ] {
            if is_set {
                command.arg(flag);
            }
        }
        for _ in 0..self.verbose {
            command.arg("--verbose");
        }
    }

    fn add_values(&self, command: &mut Command) {
        for (flag, values) in [
            ("--package", self.package.as_slice()),
            ("--exclude", &self.exclude),
            ("--bin", &self.bin),
            ("--test", &self.test),
            ("--features", &self.features),
            ("--profile", self.profile.as_slice()),
            ("--jobs", self.jobs.as_slice()),
            ("--message-format", self.message_format.as_slice()),
        ] {
            values.iter().for_each(|value| {
                command.args([flag, value]);
            });
        }
    }
}
