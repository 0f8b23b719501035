//! Where things lie in the repository.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

/// The repository.
pub(crate) struct Project {
    root: PathBuf,
}

/// A crate that is built for wasm32: an example, or a fixture of the tests.
#[derive(Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) directory: PathBuf,
}

impl Project {
    /// Cargo says at run time where xtask lies, so a moved repository is found.
    pub(crate) fn open() -> Result<Self> {
        let xtask = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&xtask).parent().context("xtask lies outside of the repository")?;
        Ok(Self { root: root.to_owned() })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where Cargo puts what it builds for wasm32; the tests name this place too.
    pub(crate) fn wasm_dir(&self) -> PathBuf {
        self.path("target/wasm")
    }

    /// The .wasm files of the examples and fixtures, and those that were kept.
    pub(crate) fn built_wasm(&self) -> Result<Vec<PathBuf>> {
        let mut files = entries(&self.wasm_dir().join("wasm32-unknown-unknown/debug"))?;
        files.extend(entries(&self.path("tests/kept"))?);
        Ok(files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm")).collect())
    }

    pub(crate) fn examples(&self) -> Result<Vec<Package>> {
        packages(&self.path("examples"))
    }

    pub(crate) fn fixtures(&self) -> Result<Vec<Package>> {
        packages(&self.path("tests/wasm"))
    }

    /// The test files of a directory under `tests/`, as paths from the root with spaces between.
    pub(crate) fn test_files(&self, directory: &str) -> Result<String> {
        let paths = entries(&self.path("tests").join(directory))?;
        let names = paths.iter().filter_map(|path| path.file_name()?.to_str());
        let tests = names.filter(|name| name.ends_with(".test.js"));
        Ok(tests.map(|name| format!("tests/{directory}/{name}")).collect::<Vec<_>>().join(" "))
    }
}

/// The packages in the directories of `parent`, sorted by directory.
fn packages(parent: &Path) -> Result<Vec<Package>> {
    let directories = entries(parent)?.into_iter().filter(|path| path.join("Cargo.toml").is_file());
    directories.map(|directory| Ok(Package { name: package_name(&directory)?, directory })).collect()
}

/// Sorted; a directory that does not exist has no entries.
fn entries(directory: &Path) -> Result<Vec<PathBuf>> {
    if !directory.exists() {
        return Ok(Vec::new());
    }
    let cannot_read = || format!("cannot read {}", directory.display());
    let read = fs::read_dir(directory).with_context(cannot_read)?;
    let mut paths =
        read.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>().with_context(cannot_read)?;
    paths.sort();
    Ok(paths)
}

fn package_name(directory: &Path) -> Result<String> {
    let path = directory.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let value = manifest.lines().find_map(|line| line.strip_prefix("name")?.trim_start().strip_prefix('='));
    let name = value.with_context(|| format!("{} has no `name = …`", path.display()))?;
    Ok(name.trim().trim_matches('"').to_owned())
}
