//! The JavaScript files beside Rust files, for tests: they lie beside the run time, and tests have them by name.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use anyhow::Context;

use super::stage;
use crate::{
    collocated,
    packages::{Packages, Scope},
    section,
};

/// Where a server has them.
pub(super) const SERVED: &str = "/__beside/";

/// The modules of a test's program.
pub(super) struct Beside {
    pub(super) directory: PathBuf,
    /// Names, and places in the directory.
    modules: Vec<(String, String)>,
}

/// Writes the files, if the program has such modules.
pub(super) fn write(package: &Path, wasm: &Path) -> anyhow::Result<Option<Beside>> {
    let Some(contract) = section::read_if_ours(wasm)? else { return Ok(None) };
    let packages = packages_of(package)?;
    let found = collocated::collect(contract.modules(), &packages, false)?;
    if found.modules.is_empty() {
        return Ok(None);
    }
    let mut hasher = DefaultHasher::new();
    found.files.hash(&mut hasher);
    let parent = stage::parent(package, wasm).join("crossing-test");
    let directory = parent.join(format!("beside-{:016x}", hasher.finish()));
    for (path, contents) in &found.files {
        let file = directory.join(path);
        let write = || {
            fs::create_dir_all(file.parent().unwrap_or(&directory))?;
            fs::write(&file, contents)
        };
        write().with_context(|| format!("cannot write {}", file.display()))?;
    }
    let place = |specifier: &str| specifier.trim_start_matches("./").to_owned();
    let modules = found.modules.into_iter().map(|module| (module.name, place(&module.specifier)));
    Ok(Some(Beside { directory, modules: modules.collect() }))
}

/// cargo does not tell its runner which features are on.
fn packages_of(package: &Path) -> anyhow::Result<Packages> {
    let read = |features: &[&str]| {
        let features = features.iter().map(|&flag| flag.to_owned()).collect();
        Packages::read(&Scope { manifest: Some(package.join("Cargo.toml")), features }, Some(package))
    };
    let all = read(&["--all-features"])?;
    if all.problem.is_none() { Ok(all) } else { read(&[]) }
}

impl Beside {
    /// Names and addresses, for a page or for a process.
    pub(super) fn addresses(&self, is_served: bool) -> impl Iterator<Item = (String, String)> {
        self.modules.iter().map(move |(name, place)| {
            let address = match is_served {
                true => format!("{SERVED}{place}"),
                false => self.directory.join(place).display().to_string(),
            };
            (name.clone(), address)
        })
    }
}
