//! Where a new package finds the crate `crossing`.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Serialize;

/// The crates that `crossing` is made of, which stand in the registry with it.
const PARTS: [&str; 2] = ["crossing-abi", "crossing-macros"];

/// The dependency, as Cargo.toml says it.
pub(super) struct Library {
    pub(super) dependency: String,
    pub(super) patches: Vec<Patch>,
}

#[derive(Serialize)]
pub(super) struct Patch {
    name: &'static str,
    source: String,
}

/// In the registry, or in a directory: a checkout, or packages that were unpacked beside each other.
pub(super) fn find(directory: Option<&Path>) -> anyhow::Result<Library> {
    let Some(directory) = directory else {
        return Ok(Library { dependency: format!("\"{}\"", env!("CARGO_PKG_VERSION")), patches: Vec::new() });
    };
    let directory =
        directory.canonicalize().with_context(|| format!("cannot find {}", directory.display()))?;
    let checkout = directory.join("crates/crossing");
    if is_package(&checkout) {
        return Ok(Library { dependency: source(&checkout), patches: Vec::new() });
    }
    let dependency = source(&unpacked(&directory, "crossing")?);
    let patches =
        PARTS.into_iter().map(|name| Ok(Patch { name, source: source(&unpacked(&directory, name)?) }));
    Ok(Library { dependency, patches: patches.collect::<anyhow::Result<_>>()? })
}

/// With the version behind its name, as `cargo package` has it, or without.
fn unpacked(directory: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let versioned = format!("{name}-{}", env!("CARGO_PKG_VERSION"));
    let places = [directory.join(&versioned), directory.join(name)];
    match places.into_iter().find(|place| is_package(place)) {
        Some(place) => Ok(place),
        None => bail!(
            "{} is no checkout of Crossing, and has no package {versioned} either: give --path a directory that has one \
             or the other",
            directory.display()
        ),
    }
}

fn is_package(directory: &Path) -> bool {
    directory.join("Cargo.toml").is_file()
}

/// A JSON text is a TOML text too.
fn source(directory: &Path) -> String {
    format!("{{ path = {} }}", serde_json::Value::from(directory.display().to_string()))
}
