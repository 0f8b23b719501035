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
    Firefox,
}

impl Host {
    pub(crate) const ALL: [Self; 3] = [Self::Node, Self::Chromium, Self::Firefox];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The host whose expected console lines are its own too.
    pub(crate) fn prints_as(self) -> Self {
        if self == Self::Firefox { Self::Chromium } else { self }
    }

    /// Runs a staged example. Its console lines come on standard output.
    pub(crate) fn run_staged(self, project: &Project, tools: &Tools, staged: &Path) -> Result<Command> {
        let mut command = match self {
            Self::Node => driver(project, tools, "node.js"),
            Self::Chromium | Self::Firefox => self.browser_driver(project, tools, "browser-example.js")?,
        };
        command.arg(staged);
        Ok(command)
    }

    /// `node xtask/hosts/FILE BROWSER PROGRAM`.
    pub(crate) fn browser_driver(self, project: &Project, tools: &Tools, file: &str) -> Result<Command> {
        let mut command = driver(project, tools, file);
        command.arg(self.name()).arg(tools.browser(self)?);
        Ok(command)
    }
}

/// `node xtask/hosts/FILE`, in the root of the repository.
fn driver(project: &Project, tools: &Tools, file: &str) -> Command {
    let mut command = Command::new(&tools.node);
    command.arg(project.path("xtask/hosts").join(file)).current_dir(project.root());
    command
}
