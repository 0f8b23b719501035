//! Debian's package manager, used where it is there and we may use it.

use std::cell::Cell;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{console, process};

thread_local! {
    static UPDATED: Cell<bool> = const { Cell::new(false) };
}

/// Installs packages; never removes one that is in the way.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    update()?;
    let mut command = apt_get()?;
    command.args(["install", "--yes", "--no-install-recommends", "--no-remove"]).args(packages);
    console::during(&format!("installing {} with apt-get", packages.join(" ")), || process::text(command))?;
    Ok(())
}

/// Reads the package lists anew, once a run: old lists name versions that the servers no longer have.
pub(crate) fn update() -> Result<()> {
    if UPDATED.get() {
        return Ok(());
    }
    let mut command = apt_get()?;
    command.arg("update");
    console::during("reading the package lists (apt-get update)", || process::text(command))?;
    UPDATED.set(true);
    Ok(())
}

/// The packages that `package` depends on.
pub(crate) fn depends(package: &str) -> Result<Vec<String>> {
    let mut command = Command::new("apt-cache");
    command.args(["depends", package]);
    let text = process::text(command)?;
    Ok(text.lines().filter_map(|line| Some(line.trim().strip_prefix("Depends: ")?.to_owned())).collect())
}

fn apt_get() -> Result<Command> {
    let program = program()?;
    let mut command = Command::new(program);
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "DPkg::Lock::Timeout=300"]);
    Ok(command)
}

fn program() -> Result<PathBuf> {
    let program = process::find("apt-get").context("this is no Debian: there is no apt-get")?;
    ensure!(is_root()?, "only root may use apt-get");
    Ok(program)
}

fn is_root() -> Result<bool> {
    let mut id = Command::new("id");
    id.arg("-u");
    Ok(process::text(id)? == "0")
}
