//! Set-up of Node, npm and the npm packages of the repository.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};

use super::apt;
use crate::project::Project;
use crate::stamp::Stamp;
use crate::{console, process};

/// Node's oldest major version that Crossing supports.
const OLDEST: u32 = 20;

/// The version that is fetched from npm where the system has an older one, or none.
const FETCHED: &str = "24";

/// The Node to use; the packages of `package-lock.json` are then installed.
pub(crate) fn prepare(project: &Project) -> Result<PathBuf> {
    let node = match find() {
        Ok(node) => node,
        Err(reason) => own(project).or_else(|_| install(project, &reason))?,
    };
    install_packages(project)?;
    Ok(node)
}

/// The system's.
fn find() -> Result<PathBuf> {
    process::find("npm").context("there is no `npm` on PATH")?;
    new_enough(process::find("node").context("there is no `node` on PATH")?)
}

/// The one that was fetched.
fn own(project: &Project) -> Result<PathBuf> {
    new_enough(directory(project).join("node_modules").join(package()).join("bin/node"))
}

fn new_enough(node: PathBuf) -> Result<PathBuf> {
    let mut command = Command::new(&node);
    command.arg("--version");
    let version = process::text(command)?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(node),
        _ => bail!("{} is {version}", node.display()),
    }
}

/// First the system's packages, which may be too old; then npm's own package of Node's program.
fn install(project: &Project, reason: &anyhow::Error) -> Result<PathBuf> {
    let system = match process::find("npm") {
        Some(_) => Err(anyhow!("{reason:#}")),
        None => apt::install(&["nodejs", "npm"]).and_then(|()| find()),
    };
    system.or_else(|error| {
        fetch(project).map_err(|fetching| {
            anyhow!(
                "Node {OLDEST} or newer, with npm, is needed: {reason:#}; {error:#}; from npm: {fetching:#}.\n\
                 Install it from https://nodejs.org, check it with\n    node --version\n\
                 and then type the same command again."
            )
        })
    })
}

fn fetch(project: &Project) -> Result<PathBuf> {
    let npm = process::find("npm").context("there is no `npm` on PATH")?;
    let mut command = Command::new(npm);
    command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix"]);
    command.arg(directory(project)).arg(format!("{}@{FETCHED}", package()));
    console::during(&format!("fetching Node {FETCHED} with npm"), || process::text(command))?;
    own(project)
}

fn directory(project: &Project) -> PathBuf {
    project.path("target/xtask/node")
}

/// The npm package that holds Node's program for this machine.
fn package() -> String {
    let system = match env::consts::OS {
        "macos" => "darwin",
        other => other,
    };
    let processor = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    format!("node-{system}-{processor}")
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
