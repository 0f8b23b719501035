//! Set-up of Rust for wasm32: a toolchain that has it, else rustup adds it, else Debian's Rust.

use anyhow::{Result, anyhow};

use super::toolchain::{TARGET, Toolchain};
use super::{debian, rustup};
use crate::project::Project;
use crate::stamp::Stamp;

pub(crate) fn prepare(project: &Project) -> Result<Toolchain> {
    let running = Toolchain::running()?;
    if usable(&running) {
        return Ok(running);
    }
    let stamp = Stamp(project.path("target/xtask/wasm-toolchain"));
    let known = stamp.read().and_then(|sysroot| Toolchain::at(sysroot.as_ref()));
    if let Some(known) = known.filter(usable) {
        return Ok(known);
    }
    let found = match find(&running) {
        Some(found) => found,
        None => add(project, &running)?,
    };
    stamp.write(&found.sysroot().to_string_lossy())?;
    Ok(found)
}

/// Another toolchain of this machine that has the target.
fn find(running: &Toolchain) -> Option<Toolchain> {
    let mut others = rustup::toolchains(running);
    others.extend(debian::toolchain());
    others.into_iter().find(usable)
}

fn usable(toolchain: &Toolchain) -> bool {
    toolchain.builds_wasm() && debian::std_is_current(toolchain)
}

fn add(project: &Project, running: &Toolchain) -> Result<Toolchain> {
    let mut reasons = Vec::new();
    match rustup::add_target(running) {
        Ok(toolchain) => return Ok(toolchain),
        Err(reason) => reasons.push(reason),
    }
    match debian::install(project) {
        Ok(toolchain) => return Ok(toolchain),
        Err(reason) => reasons.push(reason),
    }
    Err(advice(&reasons))
}

fn advice(reasons: &[anyhow::Error]) -> anyhow::Error {
    let reasons = reasons.iter().map(|reason| format!("  - {reason:#}\n")).collect::<String>();
    anyhow!(
        "no Rust toolchain here can build for {TARGET}, and none could be set up:\n{reasons}\
         With rustup (https://rustup.rs), type\n    rustup target add {TARGET}\n\
         and then the same command again. Where rustup's server cannot be reached, the same command typed\n\
         as root on Debian installs Debian's Rust ({}).",
        debian::PACKAGES.join(", ")
    )
}
