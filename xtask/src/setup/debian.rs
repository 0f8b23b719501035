//! Debian's own Rust, with std for wasm32 built from Debian's source: for machines that do not reach rustup's server.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result, ensure};

use super::apt;
use super::toolchain::{TARGET, Toolchain};
use crate::project::Project;
use crate::{console, process};

/// The compiler, its source of std, and LLVM's tools; the linker depends on the version of the last.
pub(crate) const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

const MANIFEST: &str = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                        [lib]\ncrate-type = [\"cdylib\"]\n\n[workspace]\n";

/// Debian's Rust, if it is installed.
pub(crate) fn toolchain() -> Option<Toolchain> {
    Toolchain::at(Path::new("/usr"))
}

/// Whether the std that we built, if we built one, fits the compiler, which a later apt-get may have replaced.
pub(crate) fn std_is_current(toolchain: &Toolchain) -> bool {
    match fs::read_to_string(version_file(&toolchain.wasm_std())) {
        Ok(built_with) => toolchain.version().is_ok_and(|version| version == built_with),
        Err(_) => true,
    }
}

/// Installs Debian's Rust where it is not yet, and builds std for wasm32.
pub(crate) fn install(project: &Project) -> Result<Toolchain> {
    if !is_whole() {
        install_packages()?;
    }
    let toolchain = toolchain().context("apt-get installed no /usr/bin/rustc")?;
    ensure!(toolchain.is_new_enough(), "Debian's Rust is too old here: {}", toolchain.version()?);
    let directory = project.path("target/xtask/std");
    console::during("building std for wasm32 with Debian's Rust (about a minute)", || {
        let built = build_std(&toolchain, &directory)?;
        publish(&built, &toolchain)
    })?;
    fs::remove_dir_all(&directory).with_context(|| format!("cannot remove {}", directory.display()))?;
    Ok(toolchain)
}

/// The linker is a link that dangles without the package it leads into.
fn is_whole() -> bool {
    let parts = ["/usr/bin/rust-lld", "/usr/lib/rustlib/src/rust/library"];
    parts.iter().all(|part| Path::new(part).exists()) && toolchain().is_some()
}

/// `rust-lld` is a link into the package of the same LLVM that `rust-web-llvm` depends on.
fn install_packages() -> Result<()> {
    apt::update()?;
    let depends = apt::depends("rust-web-llvm")?;
    let llvm = depends.iter().find_map(|package| package.strip_prefix("llvm-"));
    let lld = format!("lld-{}", llvm.context("rust-web-llvm depends on no llvm package")?);
    apt::install(&[&PACKAGES[..], &[lld.as_str()]].concat())
}

/// Builds an empty crate for wasm32 together with std; the answer is the directory of the libraries.
///
/// Without `embed-bitcode` every later build with LTO fails; without `test` so does `cargo test` for the target.
fn build_std(toolchain: &Toolchain, directory: &Path) -> Result<PathBuf> {
    write_empty_crate(directory).with_context(|| format!("cannot write to {}", directory.display()))?;
    let mut cargo = toolchain.cargo("build");
    cargo.args([
        "--release",
        "--target",
        TARGET,
        "-Zbuild-std=std,panic_abort,test",
        "--target-dir",
        "target",
    ]);
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes").current_dir(directory);
    process::text(cargo)?;
    Ok(directory.join("target").join(TARGET).join("release/deps"))
}

fn write_empty_crate(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory.join("src"))?;
    fs::write(directory.join("Cargo.toml"), MANIFEST)?;
    fs::write(directory.join("src/lib.rs"), "")
}

/// Puts the libraries into the toolchain with one rename, so that an interruption leaves nothing half-done.
fn publish(built: &Path, toolchain: &Toolchain) -> Result<()> {
    let place = toolchain.wasm_std();
    try_publish(built, &place, &toolchain.version()?)
        .with_context(|| format!("cannot put std into {}", place.display()))
}

fn try_publish(built: &Path, place: &Path, version: &str) -> io::Result<()> {
    let partial = place.with_extension("partial");
    for stale in [&partial, place] {
        if stale.exists() {
            fs::remove_dir_all(stale)?;
        }
    }
    fs::create_dir_all(&partial)?;
    for entry in fs::read_dir(built)? {
        let path = entry?.path();
        if let (Some("rlib"), Some(name)) =
            (path.extension().and_then(|ending| ending.to_str()), path.file_name())
        {
            fs::copy(&path, partial.join(name))?;
        }
    }
    fs::write(version_file(&partial), version)?;
    fs::rename(&partial, place)
}

fn version_file(std: &Path) -> PathBuf {
    std.join("built-with-rustc")
}
