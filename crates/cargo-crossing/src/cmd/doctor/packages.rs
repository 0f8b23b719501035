//! What the package here is built with: the crates and packages of ours, and wasm-bindgen, whose versions have to fit.

use std::{fs, path::Path, process::Command};

use cargo_metadata::{Metadata, Package, semver::Version};

use super::{
    Outcome::{self, Bad, Good, Missing},
    number,
};
use crate::{
    hosts,
    packages::Scope,
    toolchain::{self, TARGET},
};

/// Nothing where there is no package, or none that uses the crate.
pub(super) fn outcomes() -> Vec<Outcome> {
    let Ok(metadata) = Scope::default().all() else { return Vec::new() };
    let Some(library) = find(&metadata, "crossing") else { return Vec::new() };
    let mut outcomes = vec![fits(library)];
    outcomes.extend(run_time(metadata.workspace_root.as_std_path(), &library.version));
    if let Some(other) = find(&metadata, "wasm-bindgen") {
        outcomes.extend(beside(has_feature(&metadata, library), &other.version));
    }
    outcomes
}

fn find<'a>(metadata: &'a Metadata, name: &str) -> Option<&'a Package> {
    // With what other platforms need the list of packages has more.
    let is_used = |package: &&Package| {
        let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
        nodes.into_iter().any(|node| node.id == package.id)
    };
    metadata.packages.iter().filter(|package| package.name == name).find(is_used)
}

fn has_feature(metadata: &Metadata, library: &Package) -> bool {
    let mut nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    nodes.any(|node| {
        node.id == library.id && node.features.iter().any(|feature| feature.as_str() == "wasm-bindgen")
    })
}

/// Older crates are read; of newer ones this tool knows nothing.
fn fits(library: &Package) -> Outcome {
    let (version, tool) = (&library.version, env!("CARGO_PKG_VERSION"));
    match Version::parse(tool).is_ok_and(|tool| *version > tool) {
        true => Bad(format!(
            "the crate crossing is {version} and this tool {tool}: type\n    cargo install cargo-crossing"
        )),
        false => Good(format!("the crate crossing is {version}")),
    }
}

/// The run time from npm, where the package has it.
fn run_time(directory: &Path, library: &Version) -> Option<Outcome> {
    let text = fs::read_to_string(directory.join("node_modules/@crossing-rs/runtime/package.json")).ok()?;
    let package: serde_json::Value = serde_json::from_str(&text).ok()?;
    let version = Version::parse(package.get("version")?.as_str()?).ok()?;
    Some(match version < *library {
        true => Bad(format!(
            "the npm package @crossing-rs/runtime is {version} and the crate {library}: type\n    npm install \
             @crossing-rs/runtime@{library}"
        )),
        false => Good(format!("the npm package @crossing-rs/runtime is {version}")),
    })
}

/// wasm-bindgen in the same .wasm.
fn beside(has_feature: bool, version: &Version) -> Vec<Outcome> {
    if !has_feature {
        return vec![Bad(format!(
            "wasm-bindgen {version} is among the dependencies, which alone Crossing cannot share a .wasm with: type\n    \
             cargo add crossing --features wasm-bindgen\nor find out what brings it, and turn that off:\n    \
             cargo tree --target {TARGET} -i wasm-bindgen"
        ))];
    }
    let mut outcomes =
        vec![Good(format!("wasm-bindgen is {version}, with the feature of the crate crossing"))];
    let tools = ["wasm-bindgen", "trunk", "wasm-pack"];
    if tools.iter().all(|tool| hosts::on_search_path(tool).is_none()) {
        outcomes.push(Missing(
            "a tool of wasm-bindgen's, which builds before `cargo crossing glue`: type\n    cargo install trunk".to_owned(),
        ));
    }
    outcomes.extend(hosts::on_search_path("wasm-bindgen").map(|program| {
        match toolchain::version(Command::new(program)).as_deref().and_then(number) {
            Some(own) if own != *version => Bad(format!(
                "the program wasm-bindgen is {own} and the crate {version}: type\n    cargo install wasm-bindgen-cli \
                 --version {version}"
            )),
            _ => Good(format!("the program wasm-bindgen is {version} too")),
        }
    }));
    outcomes
}
