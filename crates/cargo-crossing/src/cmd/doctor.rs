//! `cargo crossing doctor`: checks what the tool needs, and says what to do where it is missing.

use std::{path::Path, process::Command};

use anstyle::{AnsiColor, Style};
use cargo_metadata::semver::Version;

use crate::{
    exit::Exit,
    hosts,
    packages::Scope,
    toolchain::{self, TARGET, Toolchain},
};

/// The oldest Node that has what the run time needs; `js/package.json` has it too.
const OLDEST_NODE: Version = Version::new(20, 16, 0);

/// What became of a check.
enum Outcome {
    Good(String),
    /// Something that not everybody needs.
    Missing(String),
    Bad(String),
}

use Outcome::{Bad, Good, Missing};

pub(crate) fn run() -> anyhow::Result<()> {
    let mut outcomes = vec![rust(), target(), node()];
    outcomes.extend([&hosts::DENO, &hosts::BUN, &hosts::CHROMIUM, &hosts::FIREFOX].map(other_host));
    outcomes.push(wasm_opt());
    outcomes.extend(library());
    for outcome in &outcomes {
        let (style, word, text) = match outcome {
            Good(text) => (AnsiColor::BrightGreen, "good", text),
            Missing(text) => (AnsiColor::BrightYellow, "missing", text),
            Bad(text) => (AnsiColor::BrightRed, "bad", text),
        };
        let style: Style = style.on_default().bold();
        anstream::println!("{style}{word:>8}{style:#}  {}", text.replace('\n', "\n          "));
    }
    match outcomes.iter().any(|outcome| matches!(outcome, Bad(_))) {
        true => Err(Exit(1).into()),
        false => Ok(()),
    }
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

fn node() -> Outcome {
    let Some(program) = hosts::NODE.find() else {
        return Missing(format!(
            "Node: install it from {}, to run and test programs there",
            hosts::NODE.address
        ));
    };
    let said = toolchain::version(Command::new(&program)).unwrap_or_default();
    match number(&said) {
        Some(version) if version < OLDEST_NODE => {
            Bad(format!("Node is {version} and has to be {OLDEST_NODE} or newer: {}", hosts::NODE.address))
        }
        _ => Good(format!("Node: {said}")),
    }
}

fn other_host(host: &hosts::Program) -> Outcome {
    match host.find() {
        Some(program) => Good(format!("{}: {}", host.title, program.display())),
        None => Missing(format!("{}: {}, to run or test programs there", host.title, host.address)),
    }
}

fn wasm_opt() -> Outcome {
    match hosts::on_search_path("wasm-opt") {
        Some(program) => Good(format!("wasm-opt: {}", program.display())),
        None => Missing("wasm-opt: install binaryen, for `build --wasm-opt`".to_owned()),
    }
}

/// The crate of the package here, if there is one.
fn library() -> Option<Outcome> {
    let metadata = Scope::default().all().ok()?;
    let package = metadata.packages.iter().find(|package| package.name == "crossing")?;
    let tool = Version::parse(env!("CARGO_PKG_VERSION")).ok()?;
    Some(match package.version > tool {
        true => Bad(format!(
            "the crate crossing is {} and this tool {tool}: type\n    cargo install cargo-crossing",
            package.version
        )),
        false => Good(format!("the crate crossing is {}", package.version)),
    })
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
