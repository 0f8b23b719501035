//! `cargo crossing bind FILE.wasm…`: the modules of .wasm files that cargo made otherwise.

use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::{
    dist::{self, Replace, Written},
    packages::{Packages, Scope},
    program::{About, Program},
    shell, size,
};

pub(crate) fn run(files: &[PathBuf], out_dir: &Path, release: bool, quiet: bool) -> anyhow::Result<()> {
    for wasm in files {
        let name =
            wasm.file_stem().with_context(|| format!("{} is no file", wasm.display()))?.to_string_lossy();
        let program = Program {
            wasm: wasm.clone(),
            about: About { name: name.to_string(), version: "0.0.0".to_owned(), ..About::default() },
            packages: Packages::read(&Scope::default(), None)?,
            is_release: release,
        };
        let directory = out_dir.join(&*name);
        let Written { files, .. } = dist::write(&directory, &program, Replace::Whole)
            .with_context(|| format!("cannot bind {}", wasm.display()))?;
        // Of a .wasm that was built for debugging they say nothing, and brotli takes a minute.
        if release && !quiet {
            shell::print(size::measure(&directory, &files)?)?;
        }
    }
    Ok(())
}
