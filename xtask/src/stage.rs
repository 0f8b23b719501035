//! Stages an example: its JavaScript and its .wasm in one directory, as they would be served.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result};

use crate::project::{Package, Project};
use crate::setup::toolchain::TARGET;

/// Makes `target/demo/NAME` anew. It lies inside the repository, so Node finds `node_modules` from there.
pub(crate) fn stage(project: &Project, example: &Package) -> Result<PathBuf> {
    let Package { name, directory } = example;
    let staged = project.path("target/demo").join(name);
    let wasm = project.wasm_dir().join(TARGET).join("debug").join(format!("{name}.wasm"));
    remake(&staged)
        .and_then(|()| copy_tree(directory, &staged))
        .with_context(|| format!("cannot copy {} to {}", directory.display(), staged.display()))?;
    fs::copy(&wasm, staged.join(format!("{name}.wasm")))
        .with_context(|| format!("cannot copy {}", wasm.display()))?;
    Ok(staged)
}

fn remake(directory: &Path) -> io::Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    fs::create_dir_all(directory)
}

/// Copies what is neither Rust nor expected output.
fn copy_tree(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if name == "expected" || name == "Cargo.toml" || path.extension() == Some(OsStr::new("rs")) {
            continue;
        }
        let copy = to.join(name);
        if path.is_dir() {
            fs::create_dir(&copy)?;
            copy_tree(&path, &copy)?;
        } else {
            fs::copy(&path, &copy)?;
        }
    }
    Ok(())
}
