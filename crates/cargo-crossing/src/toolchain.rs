//! Finds a Rust that can build for WebAssembly, or says how to get one.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};

use crate::shell::{self, Shell};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What builds.
pub(crate) struct Toolchain {
    /// Of rustup, if it is another than the active one.
    pub(crate) other: Option<String>,
}

impl Toolchain {
    /// One that builds, also std itself where panics unwind, and says so if it is not the active one.
    ///
    /// # Errors
    /// When there is none, with what to type.
    pub(crate) fn choose(directory: &Path, unwind: bool, shell: Shell) -> anyhow::Result<Self> {
        let (toolchain, missing) = match unwind {
            true => (Self::find_with_source(directory)?, "source of std"),
            false => (Self::find(directory)?, TARGET),
        };
        if let Some(other) = &toolchain.other {
            shell.status("Using", format!("the toolchain {other}: the active one has no {missing}"));
        }
        Ok(toolchain)
    }

    /// The active toolchain if it has the target, else the first of rustup's that does.
    ///
    /// # Errors
    /// When none has, with what to type.
    pub(crate) fn find(directory: &Path) -> anyhow::Result<Self> {
        match Self::with(directory, |sysroot| has_std(&libraries(sysroot)))? {
            Some(found) => Ok(found),
            None => bail!("{}", how_to_get()),
        }
    }

    /// The same for building std itself: one that has its source.
    ///
    /// # Errors
    /// When none has, with what to type.
    pub(crate) fn find_with_source(directory: &Path) -> anyhow::Result<Self> {
        match Self::with(directory, has_source)? {
            Some(found) => Ok(found),
            None => bail!(
                "for panics that unwind std is built from its source, which no Rust here has: type\n    \
                 rustup component add rust-src\n\
                 or, for Debian's Rust,\n    apt install rust-src"
            ),
        }
    }

    fn with(directory: &Path, is_fit: impl Fn(&Path) -> bool) -> anyhow::Result<Option<Self>> {
        if is_fit(&active_sysroot(directory)?) {
            return Ok(Some(Self { other: None }));
        }
        let other = installed().into_iter().find(|(_, sysroot)| is_fit(sysroot));
        Ok(other.map(|(name, _)| Self { other: Some(name) }))
    }

    /// cargo of this toolchain.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = match &self.other {
            None => Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into())),
            Some(name) => {
                let mut command = Command::new("rustup");
                command.args(["run", name, "cargo"]).env_remove("RUSTC").env_remove("CARGO");
                command
            }
        };
        command.env("CARGO_TERM_COLOR", shell::color());
        command
    }
}

fn has_source(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std").is_dir()
}

/// Why cargo was not run.
pub(crate) const NO_CARGO: &str = "cannot run cargo: install Rust from https://rustup.rs";

pub(crate) fn rustc() -> OsString {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// Of the rustc that cargo would run in this directory.
fn active_sysroot(directory: &Path) -> anyhow::Result<PathBuf> {
    let mut command = Command::new(rustc());
    command.args(["--print", "sysroot"]).current_dir(directory);
    let output = command.output().context("cannot run rustc: install Rust from https://rustup.rs")?;
    if !output.status.success() {
        bail!("`rustc --print sysroot` fails: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

fn libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

fn has_std(libraries: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(libraries) else { return false };
    entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

/// rustup's toolchains with their places, releases before nightlies.
pub(crate) fn installed() -> Vec<(String, PathBuf)> {
    let Ok(output) = Command::new("rustup").args(["toolchain", "list"]).output() else { return Vec::new() };
    let home = env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let Some(home) = home.or_else(|| Some(env::home_dir()?.join(".rustup"))) else { return Vec::new() };
    let names = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = names.lines().filter_map(|line| line.split_whitespace().next());
    let mut found: Vec<_> = names.map(|name| (name.to_owned(), home.join("toolchains").join(name))).collect();
    found.sort_by_key(|(name, _)| name.contains("nightly"));
    found
}

/// For who has rustup, for who has Debian's Rust, for who has neither.
pub(crate) fn how_to_get() -> String {
    let has_rustup = Command::new("rustup").arg("--version").output().is_ok();
    let is_debian = Path::new("/etc/debian_version").exists();
    let ways = match (has_rustup, is_debian) {
        (true, _) => format!("type\n    rustup target add {TARGET}"),
        (false, true) => format!(
            "install rustup from https://rustup.rs and type\n    rustup target add {TARGET}\n\
             or, if your Debian's Rust is 1.91 or newer, type\n    apt install rustc libstd-rust-dev-wasm32 lld"
        ),
        (false, false) => {
            format!("install rustup from https://rustup.rs and type\n    rustup target add {TARGET}")
        }
    };
    format!("this Rust cannot build for {TARGET}: {ways}")
}

/// The first line of `PROGRAM --version`.
pub(crate) fn version(mut program: Command) -> Option<String> {
    let output = program.arg("--version").output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().next().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())
}
