//! `cargo crossing build`: from a package to an ES module.

use crate::{args::Build, cargo, dist, size};

pub(crate) fn run(args: &Build) -> anyhow::Result<()> {
    let (program, package_dir) = cargo::build(args)?;
    let directory = args.out_dir.clone().unwrap_or_else(|| package_dir.join("dist"));
    let files = dist::write(&directory, &program)?;
    // Of a .wasm that was built for debugging they say nothing, and brotli takes a minute.
    if args.release {
        println!("{}", size::table(&directory, &files)?);
    }
    Ok(())
}
