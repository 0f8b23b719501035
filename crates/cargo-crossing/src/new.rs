//! Makes a package: cargo makes its place, a template fills it.

mod library;
mod name;
mod template;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Context;

use crate::{args::New, exit::Exit, packages::Scope, toolchain::NO_CARGO, whole_file};

/// What was made.
pub(crate) struct Made {
    pub(crate) name: String,
    /// What the Cargo.toml of a workspace above it should say, and does not.
    pub(crate) above: Option<String>,
}

/// # Errors
/// What cargo says it says itself: then it is an [`Exit`]. Nothing is left behind.
pub(crate) fn make(args: &New) -> anyhow::Result<Made> {
    name::check(args)?;
    let crossing = library::find(args.path.as_deref())?;
    let above = manifests_above(&args.directory)?;
    cargo_new(args).and_then(|()| fill(args, &crossing)).inspect_err(|_| {
        let _ = fs::remove_dir_all(&args.directory);
        for (manifest, text) in above {
            // cargo has entered the package there.
            if fs::read(&manifest).is_ok_and(|now| now != text) {
                let _ = whole_file::write(&manifest, &text);
            }
        }
    })
}

/// One of them may be a workspace's, whose members the package joins.
fn manifests_above(directory: &Path) -> anyhow::Result<Vec<(PathBuf, Vec<u8>)>> {
    let directory = std::path::absolute(directory)?;
    let manifests = directory.ancestors().skip(1).map(|above| above.join("Cargo.toml"));
    Ok(manifests.filter_map(|manifest| Some((manifest.clone(), fs::read(&manifest).ok()?))).collect())
}

/// cargo enters the package into a workspace above it, and may know that a name is not allowed.
fn cargo_new(args: &New) -> anyhow::Result<()> {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["new", "--quiet", "--edition", "2024", "--bin"]);
    if let Some(name) = &args.name {
        command.args(["--name", name]);
    }
    let status = command.arg(&args.directory).status().context(NO_CARGO)?;
    match status.success() {
        true => Ok(()),
        false => Err(Exit(101).into()),
    }
}

fn fill(args: &New, crossing: &library::Library) -> anyhow::Result<Made> {
    let manifest = args.directory.join("Cargo.toml");
    let scope = Scope { manifest: Some(manifest.clone()), ..Scope::default() };
    let metadata = scope.members().context("cargo cannot read what it made")?;
    let manifest = fs::canonicalize(&manifest)?;
    let is_it = |path: &Path| fs::canonicalize(path).is_ok_and(|own| own == manifest);
    let package = metadata.packages.iter().find(|package| is_it(package.manifest_path.as_std_path()));
    let name = package.context("cargo made no package")?.name.to_string();
    let root = metadata.workspace_root.join("Cargo.toml");
    let is_root = is_it(root.as_std_path());
    let values = template::Values::new(&name, args.template, is_root, crossing);
    let above = if is_root { None } else { template::root(&fs::read_to_string(root)?, &values)? };
    fs::remove_file(args.directory.join("src/main.rs"))?;
    for (path, contents) in template::files(args.template, &values)? {
        let file = args.directory.join(path);
        let write = || {
            fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
            fs::write(&file, contents)
        };
        write().with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(Made { name, above })
}
