//! Asks cargo for packages: here only, for the target that is built, and without the network.

use std::path::PathBuf;

use anyhow::anyhow;
use cargo_metadata::{Metadata, MetadataCommand};

use crate::toolchain::{NO_CARGO, TARGET};

/// Whose packages are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    /// The Cargo.toml; without, the nearest.
    pub(crate) manifest: Option<PathBuf>,
    /// As cargo's own flags say them.
    pub(crate) features: Vec<String>,
}

impl Scope {
    /// Those of the workspace. It takes neither a Cargo.lock nor what they depend on.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn members(&self) -> anyhow::Result<Metadata> {
        run(self.command().no_deps())
    }

    /// Those of the workspace and all that a program is built from. What cargo has not built may not be here.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn all(&self) -> anyhow::Result<Metadata> {
        // What other targets need was never fetched.
        let flags = ["--offline", "--filter-platform", TARGET].map(str::to_owned);
        run(self.command().other_options(flags.into_iter().chain(self.features.clone()).collect::<Vec<_>>()))
    }

    fn command(&self) -> MetadataCommand {
        let mut command = MetadataCommand::new();
        if let Some(manifest) = &self.manifest {
            command.manifest_path(manifest);
        }
        command
    }
}

fn run(command: &MetadataCommand) -> anyhow::Result<Metadata> {
    command.exec().map_err(|error| match error {
        cargo_metadata::Error::CargoMetadata { stderr } => {
            anyhow!("{}", stderr.trim().trim_start_matches("error: ").to_owned())
        }
        cargo_metadata::Error::Io(error) => anyhow::Error::new(error).context(NO_CARGO),
        other => anyhow::Error::new(other).context("cannot read what cargo says of the package"),
    })
}
