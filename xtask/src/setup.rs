//! Set-up: finds the tools that demo and test need, and fetches those that are missing.

mod apt;
mod browser;
pub(crate) mod cargo;
mod debian;
mod node;
mod rustup;
mod std_source;
pub(crate) mod toolchain;
mod wasm32;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toolchain::Toolchain;

use crate::host::Host;
use crate::project::Project;

/// Programs that are there and work.
pub(crate) struct Tools {
    /// Builds for wasm32.
    pub(crate) wasm: Toolchain,
    pub(crate) node: PathBuf,
    browsers: Vec<(Host, PathBuf)>,
}

impl Tools {
    /// Node is always there; of the browsers those that `hosts` names.
    pub(crate) fn prepare(project: &Project, hosts: &[Host]) -> Result<Self> {
        let wasm = wasm32::prepare(project)?;
        let node = node::prepare(project)?;
        let mut browsers = Vec::new();
        for host in Host::ALL.into_iter().filter(|host| hosts.contains(host)) {
            match host {
                Host::Node => {}
                Host::Chromium => browsers.push((host, browser::CHROMIUM.prepare()?)),
                Host::Firefox => browsers.push((host, browser::FIREFOX.prepare()?)),
            }
        }
        Ok(Self { wasm, node, browsers })
    }

    /// The program of a host that is a browser.
    pub(crate) fn browser(&self, host: Host) -> Result<&Path> {
        let found = self.browsers.iter().find(|(of, _)| *of == host);
        let (_, program) = found
            .with_context(|| format!("{} was not asked for when the tools were prepared", host.name()))?;
        Ok(program)
    }

    /// A Rust that has the source of std.
    pub(crate) fn with_std_source(&self) -> Result<Toolchain> {
        std_source::prepare(&self.wasm)
    }
}
