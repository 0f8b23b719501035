//! Where a new package finds the crate `crossing`.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Serialize;

/// The crates that `crossing` is made of, which stand in the registry with it.
const PARTS: [&str; 2] = ["crossing-abi", "crossing-macros"];

/// Where it is, as Cargo.toml says it: `path = "…"`, or `version = "…"`.
pub(super) struct Library {
    source: String,
    pub(super) patches: Vec<Patch>,
}

impl Library {
    /// The dependency.
    pub(super) fn dependency(&self) -> String {
        match self.source.strip_prefix("version = ") {
            Some(version) => version.to_owned(),
            None => format!("{{ {} }}", self.source),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Patch {
    pub(super) name: &'static str,
    source: String,
}

/// In the registry, or in a directory: a checkout, or packages that were unpacked beside each other.
pub(super) fn find(directory: Option<&Path>) -> anyhow::Result<Library> {
    let Some(directory) = directory else {
        return Ok(Library {
            source: format!("version = \"{}\"", env!("CARGO_PKG_VERSION")),
            patches: Vec::new(),
        });
    };
    let directory =
        directory.canonicalize().with_context(|| format!("cannot find {}", directory.display()))?;
    let checkout = directory.join("crates/crossing");
    if is_package(&checkout) {
        return Ok(Library { source: path(&checkout), patches: Vec::new() });
    }
    let source = path(&unpacked(&directory, "crossing")?);
    let patches = PARTS.into_iter().map(|name| {
        let source = path(&unpacked(&directory, name)?);
        Ok(Patch { name, source: format!("{{ {source} }}") })
    });
    Ok(Library { source, patches: patches.collect::<anyhow::Result<_>>()? })
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
fn path(directory: &Path) -> String {
    format!("path = {}", serde_json::Value::from(directory.display().to_string()))
}
