//! The hosts of JavaScript that run an example, each through its driver in `xtask/hosts`.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::setup::Tools;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Host {
    Node,
    Chromium,
}

impl Host {
    pub(crate) const ALL: [Self; 2] = [Self::Node, Self::Chromium];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Chromium => "chromium",
        }
    }

    /// Runs a staged example. Its console lines come on standard output.
    pub(crate) fn run_staged(self, project: &Project, tools: &Tools, staged: &Path) -> Result<Command> {
        let mut command = driver(project, tools, &format!("{}.js", self.name()));
        if self == Self::Chromium {
            command.arg(tools.chromium()?);
        }
        command.arg(staged);
        Ok(command)
    }
}

/// `node xtask/hosts/FILE`, in the root of the repository.
pub(crate) fn driver(project: &Project, tools: &Tools, file: &str) -> Command {
    let mut command = Command::new(&tools.node);
    command.arg(project.path("xtask/hosts").join(file)).current_dir(project.root());
    command
}
