//! A program that cargo built.

use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use serde_json::{Map, Value};

use crate::{config::Config, packages::Packages};

/// A .wasm and what the package says of it.
pub(crate) struct Program {
    pub(crate) wasm: PathBuf,
    pub(crate) about: About,
    /// The packages that its JavaScript files are of.
    pub(crate) packages: Packages,
    /// Whether what goes with it should be small rather than readable.
    pub(crate) is_release: bool,
}

/// What `package.json` says.
#[derive(Default)]
pub(crate) struct About {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
    pub(crate) license: Option<String>,
    pub(crate) repository: Option<String>,
    pub(crate) homepage: Option<String>,
    pub(crate) keywords: Vec<String>,
    pub(crate) authors: Vec<String>,
    /// `[package.metadata.crossing.npm]`, whose words go before Cargo's.
    pub(crate) npm: Map<String, Value>,
    /// The package's readme and licenses, which npm shows.
    pub(crate) papers: Vec<PathBuf>,
}

impl About {
    pub(crate) fn of(package: &Package, config: &Config) -> Self {
        Self {
            name: package.name.to_string(),
            version: package.version.to_string(),
            description: package.description.clone(),
            license: package.license.clone(),
            repository: package.repository.clone(),
            homepage: package.homepage.clone(),
            keywords: package.keywords.clone(),
            authors: package.authors.clone(),
            npm: config.npm.clone(),
            papers: if config.npm.is_empty() { Vec::new() } else { papers(package) },
        }
    }
}

fn papers(package: &Package) -> Vec<PathBuf> {
    let directory =
        package.manifest_path.parent().map_or(Path::new("."), |directory| directory.as_std_path());
    let readme = package.readme.as_ref().map(|file| directory.join(file)).filter(|file| file.is_file());
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut papers: Vec<_> = entries
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            path.is_file() && (name.starts_with("LICENSE") || name.starts_with("LICENCE"))
        })
        .chain(readme)
        .collect();
    papers.sort();
    papers
}
