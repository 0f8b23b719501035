//! Set-up of wasm-bindgen's tool, which the bench compares with. The project itself does not use it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::setup::Tools;
use crate::{console, process};

/// The version of the tool and of the crate, which must be the same: `bench/wasm-bindgen/Cargo.toml` has it too.
const VERSION: &str = "0.2.130";

/// The program; it is built from source when it is missing.
pub(super) fn prepare(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let root = project.path("target/xtask/wasm-bindgen");
    let program = root.join("bin").join(format!("wasm-bindgen{}", env::consts::EXE_SUFFIX));
    if is_current(&program) {
        return Ok(program);
    }
    let mut install = tools.wasm.cargo("install");
    install.args(["wasm-bindgen-cli", "--version", &format!("={VERSION}"), "--locked", "--force", "--root"]);
    install.arg(&root).current_dir(project.root());
    let what = format!("build wasm-bindgen-cli {VERSION}, which takes some minutes");
    console::during(&what, || process::text(install).context("the bench compares with wasm-bindgen"))?;
    Ok(program)
}

fn is_current(program: &Path) -> bool {
    let mut command = Command::new(program);
    command.arg("--version");
    process::text(command).is_ok_and(|text| text == format!("wasm-bindgen {VERSION}"))
}
