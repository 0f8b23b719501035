//! Writes the JavaScript of the tests where Node finds both it and the packages of the user.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use anyhow::Context;
use include_dir::{Dir, DirEntry};

use crate::runtime::FILES;

/// The directory of `index.js`. Its name tells what is in it, so that runners that begin at the same time share it, and only
/// the first writes it.
pub(crate) fn stage(package: &Path, wasm: &Path) -> anyhow::Result<PathBuf> {
    let parent = parent(package, wasm).join("crossing-test");
    let directory = parent.join(format!("{:016x}", fingerprint(&FILES)));
    if directory.is_dir() {
        return Ok(directory);
    }
    let partial = parent.join(format!("partial-{}", std::process::id()));
    write(&FILES, &partial)
        .inspect_err(|_| drop(fs::remove_dir_all(&partial)))
        .with_context(|| format!("cannot write {}", partial.display()))?;
    // Another was faster.
    if fs::rename(&partial, &directory).is_err() && directory.is_dir() {
        let _ = fs::remove_dir_all(&partial);
    }
    Ok(directory)
}

/// Bare specifiers are looked up from the run time's own place: where the package has `node_modules`, it lies in there, as
/// other tools' caches do.
pub(super) fn parent(package: &Path, wasm: &Path) -> PathBuf {
    let modules =
        package.ancestors().map(|directory| directory.join("node_modules")).find(|path| path.is_dir());
    if let Some(modules) = modules {
        return modules.join(".cache");
    }
    let target =
        wasm.ancestors().find(|path| path.file_name().is_some_and(|name| name == crate::toolchain::TARGET));
    target.and_then(Path::parent).map_or_else(env::temp_dir, Path::to_owned)
}

fn fingerprint(files: &Dir<'_>) -> u64 {
    fn hash(files: &Dir<'_>, hasher: &mut DefaultHasher) {
        for entry in files.entries() {
            entry.path().hash(hasher);
            match entry {
                DirEntry::Dir(inner) => hash(inner, hasher),
                DirEntry::File(file) => file.contents().hash(hasher),
            }
        }
    }
    let mut hasher = DefaultHasher::new();
    hash(files, &mut hasher);
    hasher.finish()
}

fn write(files: &Dir<'_>, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in files.entries() {
        let target = to.join(entry.path().file_name().unwrap_or_default());
        match entry {
            DirEntry::Dir(inner) => write(inner, &target)?,
            DirEntry::File(file) => fs::write(&target, file.contents())?,
        }
    }
    Ok(())
}
