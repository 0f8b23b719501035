//! From a project to its module: cargo, wasm-opt where asked for, the generated files.

use std::path::PathBuf;

use crate::{
    args::CargoBuild,
    cargo::{self, Output},
    check,
    dist::{self, Replace, Written},
    packages::Packages,
    program::{About, Program},
    project::Project,
    wasm_opt,
};

/// What to make of a project.
pub(crate) struct Plan<'a> {
    pub(crate) cargo: &'a CargoBuild,
    pub(crate) out_dir: PathBuf,
    pub(crate) wasm_opt: bool,
    pub(crate) replace: Replace,
}

/// Makes it.
pub(crate) fn make(project: &Project, plan: &Plan<'_>, output: &Output) -> anyhow::Result<Written> {
    let mut wasm = cargo::build(project, plan.cargo, output)?;
    let shell = output.shell;
    if plan.wasm_opt {
        let directory = project.target_dir.join("crossing/wasm-opt");
        wasm = shell.during("Optimizing", "with wasm-opt", || wasm_opt::run(&wasm, &directory))?;
    }
    let about = About::of(&project.package, &project.config);
    let packages = Packages::read(&project.scope(plan.cargo), Some(project.directory()))?;
    check::assert_declared_once(&packages)?;
    let program = Program { wasm, about, packages, is_release: plan.cargo.is_release() };
    let write = || dist::write(&plan.out_dir, &program, plan.replace);
    shell.during("Generating", &plan.out_dir.display().to_string(), write)
}
