//! What is said of tests elsewhere than in the code: on the command line, in the environment, in Cargo.toml.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, anyhow, bail};
use serde::Deserialize;

use super::{HostName, beside::Beside, case::Case, options::Options};
use crate::{args::test::seconds, config::Config};

/// How long a test may take.
const TIMEOUT: Duration = Duration::from_secs(60);
/// How long one may take that somebody watches, whatever is said elsewhere.
const WATCHED: Duration = Duration::from_secs(24 * 60 * 60);

/// An environment variable, by which `cargo crossing test` reaches its runners.
#[derive(Clone, Copy)]
pub(crate) enum Variable {
    Host,
    Timeout,
    Browser,
    Window,
    Format,
    Tally,
}

impl Variable {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Variable::Host => "CROSSING_TEST_HOST",
            Variable::Timeout => "CROSSING_TEST_TIMEOUT",
            Variable::Browser => "CROSSING_TEST_BROWSER",
            Variable::Window => "CROSSING_TEST_WINDOW",
            Variable::Format => "CROSSING_TEST_FORMAT",
            Variable::Tally => "CROSSING_TEST_TALLY",
        }
    }

    pub(crate) fn get(self) -> Option<String> {
        env::var(self.name()).ok().filter(|value| !value.is_empty())
    }
}

/// How tests run.
pub(crate) struct Settings {
    pub(crate) host: HostName,
    /// Of tests that do not say it themselves.
    timeout: Duration,
    /// Whether the browser is shown, and stays.
    pub(crate) window: bool,
    pub(crate) program: Option<String>,
    /// JavaScript modules that all tests have, by name.
    pub(crate) modules: BTreeMap<String, String>,
    /// Those that lie beside Rust files.
    pub(super) beside: Option<Beside>,
    /// Where the package lies.
    pub(crate) package: PathBuf,
    /// Whether panics show the engine's stack.
    pub(crate) backtrace: bool,
}

/// `[package.metadata.crossing.test]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Table {
    host: Option<String>,
    timeout: Option<f64>,
    modules: BTreeMap<String, String>,
    /// Whether tests are built with the package's default features, where the command line says nothing of features.
    pub(crate) default_features: Option<bool>,
}

impl Settings {
    /// The nearest wins: command line, environment, Cargo.toml.
    pub(crate) fn read(options: &Options) -> anyhow::Result<Settings> {
        // cargo and nextest run tests in the package's directory and name it.
        let package = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(directory) => PathBuf::from(directory),
            None => env::current_dir().context("there is no working directory")?,
        };
        let table = Table::read(&package)?;
        let host = match options.host.map(Ok).or_else(|| Variable::Host.get().map(|name| name.parse())) {
            Some(host) => host?,
            None => table.host.as_deref().map_or(Ok(HostName::Node), str::parse)?,
        };
        let from_environment = Variable::Timeout
            .get()
            .map(|text| seconds(&text).map_err(|why| anyhow!("{}={text}: {why}", Variable::Timeout.name())));
        let limit = options.timeout.or(from_environment.transpose()?).or(table.timeout);
        let timeout = match limit.map(Duration::try_from_secs_f64) {
            None => TIMEOUT,
            Some(Ok(timeout)) if timeout >= Duration::from_millis(1) => timeout,
            Some(_) => bail!("the timeout of tests in Cargo.toml: it is a number of seconds, at least 0.001"),
        };
        let window = options.window || Variable::Window.get().is_some();
        if window && !host.is_browser() {
            bail!("{host} has no window to show: choose a browser with --host");
        }
        let program = options.browser.clone().or_else(|| Variable::Browser.get());
        let backtrace = env::var("RUST_BACKTRACE").is_ok_and(|value| value != "0");
        Ok(Settings {
            host,
            timeout,
            window,
            program,
            modules: table.modules,
            beside: None,
            package,
            backtrace,
        })
    }

    /// How long a test may take.
    pub(crate) fn limit(&self, case: &Case) -> Duration {
        if self.window { WATCHED } else { case.timeout.unwrap_or(self.timeout) }
    }
}

impl Table {
    /// Not by way of cargo, which takes longer than most tests.
    fn read(package: &Path) -> anyhow::Result<Table> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Manifest {
            package: Package,
        }
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Package {
            metadata: Metadata,
        }
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Metadata {
            crossing: Config,
        }
        let path = package.join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&path) else { return Ok(Table::default()) };
        let manifest: Manifest =
            toml::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(manifest.package.metadata.crossing.test)
    }
}
