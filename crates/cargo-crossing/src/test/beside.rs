//! The JavaScript files beside Rust files, for tests: they lie beside the run time, and tests have them by name.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use anyhow::Context;

use super::stage;
use crate::{collocated, section};

/// Where each module of a test's program is.
pub(super) fn modules(package: &Path, wasm: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let contract = section::read(wasm)?;
    let found = collocated::collect(contract.modules(), Some(&package.join("Cargo.toml")))?;
    if found.modules.is_empty() {
        return Ok(BTreeMap::new());
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
    let place = |specifier: &str| directory.join(specifier.trim_start_matches("./")).display().to_string();
    Ok(found.modules.into_iter().map(|module| (module.name, place(&module.specifier))).collect())
}
