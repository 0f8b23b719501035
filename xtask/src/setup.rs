//! Set-up: finds the tools that demo and test need, and fetches those that are missing.

mod apt;
pub(crate) mod cargo;
mod chromium;
mod debian;
mod node;
mod rustup;
pub(crate) mod toolchain;
mod wasm32;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toolchain::Toolchain;

use crate::project::Project;

/// Programs that are there and work.
pub(crate) struct Tools {
    /// Builds for wasm32.
    pub(crate) wasm: Toolchain,
    pub(crate) node: PathBuf,
    chromium: Option<PathBuf>,
}

impl Tools {
    pub(crate) fn prepare(project: &Project, with_chromium: bool) -> Result<Self> {
        let wasm = wasm32::prepare(project)?;
        let node = node::prepare(project)?;
        let chromium = if with_chromium { Some(chromium::prepare()?) } else { None };
        Ok(Self { wasm, node, chromium })
    }

    pub(crate) fn chromium(&self) -> Result<&Path> {
        self.chromium.as_deref().context("Chromium was not asked for when the tools were prepared")
    }
}
