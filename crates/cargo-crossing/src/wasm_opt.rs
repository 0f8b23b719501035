//! wasm-opt of binaryen, where it is asked for: the only step that rewrites a .wasm.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, anyhow, bail};

use crate::section;

/// What rustc's WebAssembly uses. A .wasm that was stripped does not say it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes a smaller one into a directory, under its name.
pub(crate) fn run(wasm: &Path, directory: &Path) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(directory).with_context(|| format!("cannot make {}", directory.display()))?;
    let small = directory.join(wasm.file_name().unwrap_or_default());
    let output = Command::new("wasm-opt").arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(&small).output();
    let output = output.map_err(|error| match error.kind() {
        ErrorKind::NotFound => anyhow!(
            "wasm-opt is not on PATH: install binaryen (`npm install --global binaryen`, `apt install binaryen` or \
             https://github.com/WebAssembly/binaryen), or leave --wasm-opt out"
        ),
        _ => anyhow::Error::new(error).context("cannot run wasm-opt"),
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("wasm-opt cannot read what rustc made; it may be too old: {}", said.trim());
    }
    section::read(&small)
        .context("wasm-opt removed what says how to call the program; use another version")?;
    Ok(small)
}
