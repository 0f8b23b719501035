//! `cargo crossing doctor`: checks what the tool needs, and says what to do where it is missing.

mod packages;

use std::{path::Path, process::Command};

use anstyle::{AnsiColor, Style};
use cargo_metadata::semver::Version;
use serde::Serialize;

use crate::{
    args::Format,
    exit::Exit,
    hosts,
    shell::Shell,
    toolchain::{self, TARGET, Toolchain},
};

/// The oldest Node that has what the run time needs; `js/package.json` has it too.
const OLDEST_NODE: Version = Version::new(20, 16, 0);

/// What became of a check.
#[derive(Serialize)]
#[serde(tag = "outcome", content = "message", rename_all = "lowercase")]
enum Outcome {
    Good(String),
    /// Something that not everybody needs.
    Missing(String),
    Bad(String),
}

use Outcome::{Bad, Good, Missing};

pub(crate) fn run(format: &Format) -> anyhow::Result<()> {
    let mut outcomes = vec![rust()];
    if toolchain::version(Command::new(toolchain::rustc())).is_some() {
        outcomes.extend([target(), source()]);
    }
    outcomes.push(node());
    outcomes.extend(hosts::ALL.iter().skip(1).map(|host| other_host(host)));
    outcomes.push(wasm_opt());
    outcomes.extend(packages::outcomes());
    let lines: Vec<_> = outcomes.iter().map(line).collect();
    Shell { quiet: false, json: format.is_json() }.result(&lines.join("\n"), &outcomes)?;
    match outcomes.iter().any(|outcome| matches!(outcome, Bad(_))) {
        true => Err(Exit(1).into()),
        false => Ok(()),
    }
}

fn line(outcome: &Outcome) -> String {
    let (style, word, text) = match outcome {
        Good(text) => (AnsiColor::BrightGreen, "good", text),
        Missing(text) => (AnsiColor::BrightYellow, "missing", text),
        Bad(text) => (AnsiColor::BrightRed, "bad", text),
    };
    let style: Style = style.on_default().bold();
    format!("{style}{word:>8}{style:#}  {}", text.replace('\n', "\n          "))
}

fn rust() -> Outcome {
    let oldest = env!("CARGO_PKG_RUST_VERSION");
    let Some(said) = toolchain::version(Command::new(toolchain::rustc())) else {
        return Bad("Rust: install it from https://rustup.rs".to_owned());
    };
    match (number(&said), Version::parse(&format!("{oldest}.0"))) {
        (Some(own), Ok(oldest)) if Version::new(own.major, own.minor, own.patch) < oldest => {
            Bad(format!("Rust is {own} and has to be {oldest} or newer: type\n    rustup update"))
        }
        _ => Good(format!("Rust: {said}")),
    }
}

fn target() -> Outcome {
    match Toolchain::find(Path::new(".")) {
        Ok(Toolchain { other: None }) => Good(format!("{TARGET} is in the active toolchain")),
        Ok(Toolchain { other: Some(other) }) => Good(format!(
            "{TARGET} is in the toolchain {other}, which builds then; for the active one type\n    rustup target add {TARGET}"
        )),
        Err(error) => Bad(format!("{error:#}")),
    }
}

fn source() -> Outcome {
    match Toolchain::find_with_source(Path::new(".")) {
        Ok(_) => Good("the source of std is there, for --unwind".to_owned()),
        Err(_) => {
            Missing("the source of std: type\n    rustup component add rust-src\nfor --unwind".to_owned())
        }
    }
}

fn node() -> Outcome {
    let Some(program) = hosts::NODE.find() else {
        return Missing(format!(
            "Node: install it from {}, to run and test programs there, which `test` does where nothing else is said",
            hosts::NODE.address
        ));
    };
    let said = toolchain::version(Command::new(&program)).unwrap_or_default();
    match number(&said) {
        Some(version) if version < OLDEST_NODE => {
            let address = hosts::NODE.address;
            Bad(format!("Node is {version} and has to be {OLDEST_NODE} or newer: install one from {address}"))
        }
        _ => Good(format!("Node: {said}")),
    }
}

fn other_host(host: &hosts::Program) -> Outcome {
    match host.find() {
        Some(program) => Good(format!("{}: {}", host.title, program.display())),
        None => Missing(format!(
            "{}: install it from {}, to run or test programs there",
            host.title, host.address
        )),
    }
}

fn wasm_opt() -> Outcome {
    match hosts::on_search_path("wasm-opt") {
        Some(program) => Good(format!("wasm-opt: {}", program.display())),
        None => {
            Missing("wasm-opt: type\n    npm install --global binaryen\nfor `build --wasm-opt`".to_owned())
        }
    }
}

/// The version in what a program says of itself: `v20.19.1`, `rustc 1.95.0 (…)`.
fn number(said: &str) -> Option<Version> {
    said.split_whitespace().find_map(|word| Version::parse(word.trim_start_matches('v')).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_say() {
        assert_eq!(number("rustc 1.95.0 (59807616e 2026-04-14)"), Some(Version::new(1, 95, 0)));
        assert_eq!(number("v20.19.1"), Some(Version::new(20, 19, 1)));
        assert_eq!(number(""), None);
    }

    #[test]
    fn the_oldest_node_is_that_of_the_package() {
        assert!(
            include_str!("../../js/package.json")
                .contains(&format!(">={}.{}", OLDEST_NODE.major, OLDEST_NODE.minor))
        );
    }
}
