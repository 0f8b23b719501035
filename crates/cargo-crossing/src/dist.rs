//! Writes a module: staged beside its place, then swapped in whole.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;

use crate::{glue, print, program::Program, runtime};

/// Writes everything and returns the files, relative to the directory.
pub(crate) fn write(directory: &Path, program: &Program) -> anyhow::Result<Vec<PathBuf>> {
    let mut stage = directory.as_os_str().to_owned();
    stage.push(".stage");
    let stage = PathBuf::from(stage);
    remove(&stage)?;
    let files = fill(&stage, program).with_context(|| format!("cannot write {}", stage.display()))?;
    remove(directory)?;
    fs::rename(&stage, directory).with_context(|| format!("cannot make {}", directory.display()))?;
    Ok(files)
}

fn fill(stage: &Path, program: &Program) -> anyhow::Result<Vec<PathBuf>> {
    let module = glue::generate(program)?;
    let mut files = Vec::new();
    let mut write = |path: &Path, contents: &[u8]| -> anyhow::Result<()> {
        let target = stage.join(path);
        fs::create_dir_all(target.parent().unwrap_or(stage))?;
        fs::write(&target, contents)?;
        files.push(path.to_owned());
        Ok(())
    };
    write(Path::new(&module.wasm_name), &fs::read(&program.wasm)?)?;
    write(Path::new("index.js"), print::js(&module.js, program.is_release)?.as_bytes())?;
    write(Path::new("index.d.ts"), print::types(&module.types)?.as_bytes())?;
    write(Path::new("package.json"), module.package.as_bytes())?;
    for file in &module.runtime {
        let text = runtime::text(file)?;
        let text = if program.is_release { print::js(text, true)? } else { text.to_owned() };
        write(&Path::new("runtime").join(file), text.as_bytes())?;
    }
    Ok(files)
}

fn remove(directory: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", directory.display()))
        }
        _ => Ok(()),
    }
}
