//! Set-up of Node, npm and the npm packages of the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

use super::apt;
use crate::project::Project;
use crate::stamp::Stamp;
use crate::{console, process};

/// Node's oldest major version that Crossing supports.
const OLDEST: u32 = 20;

/// The Node to use; the packages of `package-lock.json` are then installed.
pub(crate) fn prepare(project: &Project) -> Result<PathBuf> {
    let node = match find() {
        Ok(node) => node,
        Err(reason) => install(&reason)?,
    };
    install_packages(project)?;
    Ok(node)
}

fn find() -> Result<PathBuf> {
    let node = process::find("node").context("there is no `node` on PATH")?;
    process::find("npm").context("there is no `npm` on PATH")?;
    let version = version(&node)?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(node),
        _ => bail!("{} is {version}", node.display()),
    }
}

fn version(node: &Path) -> Result<String> {
    let mut command = Command::new(node);
    command.arg("--version");
    process::text(command)
}

fn install(reason: &anyhow::Error) -> Result<PathBuf> {
    apt::install(&["nodejs", "npm"]).and_then(|()| find()).map_err(|error| {
        anyhow!(
            "Node {OLDEST} or newer, with npm, is needed: {reason:#}; with apt-get: {error:#}.\n\
             Install it from https://nodejs.org, check it with\n    node --version\n\
             and then type the same command again."
        )
    })
}

/// `npm ci`, unless the packages of exactly this lock file are there. The stamp goes with `node_modules`,
/// which `npm ci` empties first, so an interrupted one is repeated.
fn install_packages(project: &Project) -> Result<()> {
    let path = project.path("package-lock.json");
    let lock = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let stamp = Stamp(project.path("node_modules/.installed-lock"));
    if stamp.read().as_ref() == Some(&lock) {
        return Ok(());
    }
    let npm = process::find("npm").context("there is no `npm` on PATH")?;
    let mut command = Command::new(npm);
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(project.root());
    console::during("installing npm packages (npm ci)", || process::text(command)).map_err(|error| {
        anyhow!(
            "{error:#}\nThe npm packages could not be installed. When the registry can be reached again \
             (check with `npm ping`), type the same command again."
        )
    })?;
    stamp.write(&lock)
}
