//! `cargo crossing build`: from a package to an ES module.

use crate::{args::Build, cargo, dist, glue, section, size};

pub(crate) fn run(args: &Build) -> anyhow::Result<()> {
    let built = cargo::build(args)?;
    let contract = section::read(&built.wasm)?;
    let module = glue::generate(&contract, &built)?;
    let directory = args.out_dir.clone().unwrap_or_else(|| built.package_dir.join("dist"));
    let files = dist::write(&directory, &built, &module)?;
    println!("{}", size::table(&directory, &files)?);
    Ok(())
}
