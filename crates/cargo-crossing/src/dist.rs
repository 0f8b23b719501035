//! Writes a module: staged beside its place, then swapped in whole.

use std::{
    env, fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::{glue, print, program::Program, runtime};

/// Says that a directory is ours: only then is it replaced.
const MARKER: &str = ".crossing";

/// Writes everything and returns the files, relative to the directory.
///
/// # Errors
/// When the directory holds files that are not ours. Nothing of the user's is ever removed.
pub(crate) fn write(directory: &Path, program: &Program) -> anyhow::Result<Vec<PathBuf>> {
    let [stage, old] = ["stage", "old"].map(|ending| {
        let mut path = directory.as_os_str().to_owned();
        path.push(".");
        path.push(ending);
        PathBuf::from(path)
    });
    for path in [directory, &stage, &old] {
        check_ours(path)?;
    }
    let module = glue::generate(program)?;
    remove(&stage)?;
    let files = fill(&stage, program, &module).with_context(|| format!("cannot write {}", stage.display()));
    let files = files.inspect_err(|_| drop(fs::remove_dir_all(&stage)))?;
    remove(&old)?;
    if directory.exists() {
        fs::rename(directory, &old).with_context(|| format!("cannot replace {}", directory.display()))?;
    }
    fs::rename(&stage, directory).with_context(|| format!("cannot make {}", directory.display()))?;
    remove(&old)?;
    Ok(files)
}

/// A directory that is not there, is empty, or was made by this tool.
fn check_ours(directory: &Path) -> anyhow::Result<()> {
    let is_empty = match fs::read_dir(directory) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", directory.display())),
    };
    let is_own_directory = env::current_dir()
        .is_ok_and(|current| directory.canonicalize().is_ok_and(|path| current.starts_with(path)));
    if is_own_directory || !(is_empty || directory.join(MARKER).is_file()) {
        bail!(
            "{} holds files that cargo crossing did not make, and it would be replaced whole: give another directory \
             with --out-dir",
            directory.display()
        );
    }
    Ok(())
}

fn fill(stage: &Path, program: &Program, module: &glue::Module) -> anyhow::Result<Vec<PathBuf>> {
    fs::create_dir_all(stage)?;
    fs::write(stage.join(MARKER), "Made by cargo crossing, which replaces this directory whole.\n")?;
    let mut files = Vec::new();
    let mut write = |path: &Path, contents: &[u8]| -> anyhow::Result<()> {
        let target = stage.join(path);
        fs::create_dir_all(target.parent().unwrap_or(stage))?;
        fs::write(&target, contents)?;
        files.push(path.to_owned());
        Ok(())
    };
    write(Path::new(&module.wasm_name), &fs::read(&program.wasm)?)?;
    write(Path::new("index.js"), module.js.as_bytes())?;
    write(Path::new("index.d.ts"), print::types(&module.types)?.as_bytes())?;
    write(Path::new("package.json"), module.package.as_bytes())?;
    for file in &program.about.papers {
        write(Path::new(file.file_name().unwrap_or_default()), &fs::read(file)?)?;
    }
    for (file, contents) in &module.collocated {
        write(file, contents)?;
    }
    for file in &module.runtime {
        write(&Path::new("runtime").join(file), runtime::text(file)?.as_bytes())?;
    }
    Ok(files)
}

fn remove(directory: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", directory.display()))
        }
        _ => Ok(()),
    }
}
