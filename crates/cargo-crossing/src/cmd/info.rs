//! `cargo crossing info`: versions and places, for a report of a problem.

use std::{collections::BTreeSet, env, path::Path, process::Command};

use serde::Serialize;

use crate::{
    args::Format,
    hosts,
    packages::Scope,
    shell,
    toolchain::{self, TARGET, Toolchain},
};

/// A line of the table.
#[derive(Serialize)]
struct Line {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

pub(crate) fn run(args: &Format) -> anyhow::Result<()> {
    let shell = shell::Shell { json: args.is_json(), ..shell::Shell::default() };
    let mut lines = vec![
        line("cargo-crossing", Some(env!("CARGO_PKG_VERSION").to_owned()), None),
        line("contract", Some(crossing_abi::ABI_VERSION.to_string()), None),
        line("system", Some(format!("{} {}", env::consts::OS, env::consts::ARCH)), None),
        line("cargo", toolchain::version(Toolchain { other: None }.cargo()), None),
        line("rustc", toolchain::version(Command::new(toolchain::rustc())), None),
        line(TARGET, has_target(), None),
    ];
    for host in hosts::ALL {
        let place = host.find();
        let version = place.as_ref().and_then(|program| toolchain::version(Command::new(program)));
        lines.push(line(host.title, version, place.as_deref()));
    }
    lines.extend(libraries());
    let text: Vec<_> = lines.iter().map(text).collect();
    shell.result(&text.join("\n"), &lines)
}

fn line(name: &str, version: Option<String>, place: Option<&Path>) -> Line {
    Line { name: name.to_owned(), version, place: place.map(|place| place.display().to_string()) }
}

fn text(line: &Line) -> String {
    let found = if line.place.is_some() { "found" } else { "not found" };
    let version = line.version.as_deref().unwrap_or(found);
    let place = line.place.as_ref().map(|place| format!("  {place}")).unwrap_or_default();
    format!("{:<24}{version}{place}", line.name)
}

fn has_target() -> Option<String> {
    let toolchain = Toolchain::find(Path::new(".")).ok()?;
    Some(
        toolchain
            .other
            .map_or("in the active toolchain".to_owned(), |other| format!("in the toolchain {other}")),
    )
}

/// The crates of ours that the package here is built with.
fn libraries() -> Vec<Line> {
    let scope = Scope::default();
    let Ok(metadata) = scope.all() else { return required(&scope) };
    let packages = metadata.packages;
    let ours = packages.iter().filter(|package| package.name == "crossing");
    ours.map(|package| {
        line(
            "crate crossing",
            Some(package.version.to_string()),
            package.manifest_path.parent().map(|path| path.as_std_path()),
        )
    })
    .collect()
}

/// The versions that the packages here ask for, where cargo has not fetched them.
fn required(scope: &Scope) -> Vec<Line> {
    let members = scope.members().map(|metadata| metadata.packages).unwrap_or_default();
    let dependencies = members.iter().flat_map(|package| &package.dependencies);
    let versions: BTreeSet<_> =
        dependencies.filter(|dep| dep.name == "crossing").map(|dep| dep.req.to_string()).collect();
    versions
        .iter()
        .map(|version| line("crate crossing", Some(format!("{version}, not fetched yet")), None))
        .collect()
}
