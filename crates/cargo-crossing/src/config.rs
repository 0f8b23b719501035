//! `[package.metadata.crossing]` of a Cargo.toml.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::Context;
use cargo_metadata::Package;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{args::Host, test::Table};

/// What a package says of itself to this tool.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Config {
    /// Where `run` runs it.
    pub(crate) host: Option<Host>,
    /// The folder that is the web site; the module goes into its `dist`.
    pub(crate) site: Option<PathBuf>,
    /// The script that `run` starts on Node, Deno and Bun; without, the module's main.
    pub(crate) script: Option<PathBuf>,
    /// The content security policy that `run` sends.
    pub(crate) csp: Option<String>,
    /// The files of modules that imports name, by name: `check` compares them.
    pub(crate) modules: BTreeMap<String, PathBuf>,
    /// What `package.json` says beside what Cargo.toml does.
    pub(crate) npm: Map<String, Value>,
    /// What `test` does where nothing else is said.
    pub(crate) test: Table,
}

impl Config {
    pub(crate) fn of(package: &Package) -> anyhow::Result<Self> {
        match package.metadata.get("crossing") {
            None => Ok(Self::default()),
            Some(table) => Self::deserialize(table)
                .with_context(|| format!("{}: [package.metadata.crossing]", package.manifest_path)),
        }
    }
}
