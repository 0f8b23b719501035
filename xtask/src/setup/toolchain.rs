//! A Rust toolchain: a cargo and a rustc that belong together, called directly and not through rustup.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::process;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

#[derive(Clone)]
pub(crate) struct Toolchain {
    pub(crate) cargo: PathBuf,
    pub(crate) rustc: PathBuf,
}

impl Toolchain {
    /// The one that runs xtask.
    pub(crate) fn running() -> Result<Self> {
        let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.args(["--print", "sysroot"]);
        let sysroot = PathBuf::from(process::text(rustc)?);
        if let Some(whole) = Self::at(&sysroot) {
            return Ok(whole);
        }
        let cargo = env::var_os("CARGO").context("run xtask as `cargo xtask`")?.into();
        Ok(Self { cargo, rustc: program(&sysroot, "rustc") })
    }

    /// The one that is installed in `sysroot`, if it is whole.
    pub(crate) fn at(sysroot: &Path) -> Option<Self> {
        let found = Self { cargo: program(sysroot, "cargo"), rustc: program(sysroot, "rustc") };
        (found.cargo.is_file() && found.rustc.is_file()).then_some(found)
    }

    pub(crate) fn sysroot(&self) -> &Path {
        self.rustc.parent().and_then(Path::parent).unwrap_or(Path::new("/"))
    }

    /// The directory of this toolchain's std for wasm32, whether it is there or not.
    pub(crate) fn wasm_std(&self) -> PathBuf {
        self.sysroot().join("lib/rustlib").join(TARGET).join("lib")
    }

    /// Whether it can build the workspace for wasm32.
    pub(crate) fn builds_wasm(&self) -> bool {
        has_std(&self.wasm_std()) && self.is_new_enough()
    }

    /// Whether std can be built with it.
    pub(crate) fn has_std_source(&self) -> bool {
        self.sysroot().join("lib/rustlib/src/rust/library/std").is_dir()
    }

    /// Whether its version is at least the workspace's `rust-version`.
    pub(crate) fn is_new_enough(&self) -> bool {
        let wanted = minor_version(env!("CARGO_PKG_RUST_VERSION"));
        self.version().is_ok_and(|version| minor_version(&version) >= wanted)
    }

    /// `1.95.0`, or with a suffix as `1.97.0-nightly`.
    pub(crate) fn version(&self) -> Result<String> {
        let mut rustc = Command::new(&self.rustc);
        rustc.arg("--version");
        let line = process::text(rustc)?;
        Ok(line.split(' ').nth(1).unwrap_or_default().to_owned())
    }

    /// `cargo SUBCOMMAND` with exactly this toolchain, whatever rustup and `PATH` say.
    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut command = match self.tool(subcommand) {
            Some(tool) => Command::new(tool),
            None => Command::new(&self.cargo),
        };
        command.arg(subcommand).env("CARGO", &self.cargo).env("RUSTC", &self.rustc);
        command.env_remove("RUSTUP_TOOLCHAIN");
        command
    }

    /// Its `cargo-NAME`, if it is installed.
    pub(crate) fn tool(&self, name: &str) -> Option<PathBuf> {
        let path = program(self.sysroot(), &format!("cargo-{name}"));
        path.is_file().then_some(path)
    }
}

fn program(sysroot: &Path, name: &str) -> PathBuf {
    sysroot.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

fn has_std(directory: &Path) -> bool {
    let Ok(entries) = fs::read_dir(directory) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

/// `(1, 95)` of `1.95.0`.
fn minor_version(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}
