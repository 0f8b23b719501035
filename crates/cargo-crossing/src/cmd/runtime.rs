//! `cargo crossing runtime DIR`: the JavaScript run time as files.

use std::{fs, path::Path};

use anyhow::Context;
use include_dir::{Dir, DirEntry};

use crate::{runtime::FILES, shell, whole_file};

pub(crate) fn run(directory: &Path) -> anyhow::Result<()> {
    let is_new = !directory.exists();
    write(&FILES, directory).inspect_err(|_| {
        if is_new {
            let _ = fs::remove_dir_all(directory);
        }
    })?;
    shell::print(format_args!(
        "wrote the run time to {}; import {{ load }} from its index.js",
        directory.display()
    ))
}

fn write(from: &Dir<'_>, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in from.entries() {
        let name = entry.path().file_name().unwrap_or_default();
        let target = to.join(name);
        match entry {
            // The test runner brings its own.
            DirEntry::Dir(_) if name == "test" => {}
            DirEntry::Dir(dir) => write(dir, &target)?,
            DirEntry::File(_) if name == "tsconfig.json" => {}
            DirEntry::File(file) => whole_file::write(&target, file.contents())?,
        }
    }
    Ok(())
}
