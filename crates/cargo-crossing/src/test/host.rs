//! Where tests run, and how a host is started.

mod find;
mod process;

use std::{
    fmt,
    path::Path,
    process::Child,
    str::FromStr,
    sync::mpsc::{self, Receiver},
};

use anyhow::anyhow;

use crate::hosts::{self, Program};

use super::{
    protocol::{Event, Plan, Test},
    settings::Settings,
};

/// A host, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HostName {
    Node,
    Deno,
    Bun,
}

impl HostName {
    pub(crate) const ALL: [HostName; 3] = [HostName::Node, HostName::Deno, HostName::Bun];

    pub(crate) fn name(self) -> &'static str {
        match self {
            HostName::Node => "node",
            HostName::Deno => "deno",
            HostName::Bun => "bun",
        }
    }

    fn program(self) -> &'static Program {
        match self {
            HostName::Node => &hosts::NODE,
            HostName::Deno => &hosts::DENO,
            HostName::Bun => &hosts::BUN,
        }
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for HostName {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> anyhow::Result<HostName> {
        let names = HostName::ALL.map(HostName::name).join(", ");
        let found = HostName::ALL.into_iter().find(|host| host.name() == name);
        found.ok_or_else(|| anyhow!("there is no host `{name}`; the hosts are {names}"))
    }
}

/// What comes from a host.
pub(crate) enum Signal {
    Event(Event),
    /// A line that the tests or the host itself printed past the console.
    Line(String),
    /// Nothing more will come.
    Closed,
}

/// A host that is running, until it is dropped.
pub(crate) struct Running {
    pub(crate) signals: Receiver<Signal>,
    child: Child,
}

impl Running {
    /// How it ended, after it closed.
    pub(crate) fn ending(&mut self) -> String {
        self.child.wait().map_or_else(|error| error.to_string(), |status| status.to_string())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a host that runs these tests.
pub(crate) fn start(wasm: &Path, tests: Vec<Test>, settings: &Settings) -> anyhow::Result<Running> {
    let (sender, signals) = mpsc::channel();
    let plan = |wasm: String, base_url: String| Plan { wasm, base_url, backtrace: settings.backtrace, tests };
    let child = process::start(wasm, plan, settings, sender)?;
    Ok(Running { signals, child })
}
