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
    let what = format!("build wasm-bindgen-cli {VERSION}, which takes some minutes");
    console::during(&what, || {
        install(project, tools, &root).context("the bench compares with wasm-bindgen")
    })?;
    Ok(program)
}

/// With the dependencies that its authors locked; a registry's mirror may lack one of those, then with others.
fn install(project: &Project, tools: &Tools, root: &Path) -> Result<()> {
    let command = |extra: &[&str]| {
        let mut command = tools.wasm.cargo("install");
        command.args(["wasm-bindgen-cli", "--version", &format!("={VERSION}"), "--force", "--root"]);
        command.arg(root).args(extra).current_dir(project.root());
        command
    };
    let Err(error) = process::text(command(&["--locked"])) else { return Ok(()) };
    console::note(&format!("set-up: trying again without --locked: {error:#}"));
    process::text(command(&[])).map(drop)
}

fn is_current(program: &Path) -> bool {
    let mut command = Command::new(program);
    command.arg("--version");
    process::text(command).is_ok_and(|text| text == format!("wasm-bindgen {VERSION}"))
}
