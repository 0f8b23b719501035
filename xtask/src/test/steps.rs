//! The table of all steps of `cargo xtask test`.

use anyhow::Result;

use super::action::{Action, Binder, Output, Program};
use crate::conformance;
use crate::host::Host;
use crate::project::{Package, Project};
use crate::wasm;

pub(super) struct Step {
    pub(super) name: String,
    pub(super) action: Action,
}

/// The step that builds what the later ones run.
pub(super) const BUILD: &str = "build for wasm32";

/// Without `all`, CI's tier.
pub(super) fn table(project: &Project, all: bool) -> Result<Vec<Step>> {
    use Host::{Chromium, Firefox};
    use Output::{CargoTest, Plain, Tap};
    use Program::{
        Bind, Cargo, Conformance, NodeTests, PageSuites, Pages, Slow, SlowPages, Soak, Tsc, WasmCargo,
    };

    let built = wasm::choose(&wasm::packages(project)?);
    let runtime = "crates/cargo-crossing/js/tsconfig.json";
    let templates = "crates/cargo-crossing/templates/tsconfig.json";
    let bench = "bench/tsconfig.json";
    let types = "tests/types/tsconfig.json";
    let hosts = "xtask/hosts/tsconfig.json";
    let cases = "tests/conformance/tsconfig.json";
    let soak = "tests/soak/tsconfig.json";
    let suites = project.test_files("suite")?;
    let pages = project.test_files("pages")?;
    let node = project.test_files("node")?;
    let slow = project.test_files("slow")?;
    let slow_pages = project.test_files("slow/pages")?;
    // What is left out has nothing to run.
    let if_all = |args| if all { args } else { "" };

    let table = [
        ("rustfmt", Cargo("fmt"), Plain, "--all --check"),
        ("clippy", Cargo("clippy"), Plain, "--workspace --all-targets -- -D warnings"),
        ("clippy for wasm32", WasmCargo("clippy"), Plain, &format!("-p crossing {built} -- -D warnings")),
        ("cargo test", Cargo("test"), CargoTest, "--workspace --no-fail-fast"),
        ("rustdoc", Cargo("doc"), Plain, "--workspace --no-deps"),
        ("tsc of the run-time", Tsc, Plain, only_if(project, runtime)),
        ("tsc of the tool's templates", Tsc, Plain, only_if(project, templates)),
        ("tsc of the host drivers", Tsc, Plain, only_if(project, hosts)),
        ("tsc of the benchmark", Tsc, Plain, only_if(project, bench)),
        ("tsc of the conformance runner", Tsc, Plain, only_if(project, cases)),
        ("tsc of the soak", Tsc, Plain, only_if(project, soak)),
        ("tsc of generated types", Tsc, Plain, only_if(project, types)),
        (BUILD, WasmCargo("build"), Plain, &built),
        ("modules for the suites", Bind, Plain, "--out-dir target/dist"),
        ("bundles for the suites", Bind, Plain, "--release --out-dir target/dist-release"),
        ("suites on node", NodeTests(Binder::Loader), Tap, &suites),
        ("suites on node, generated", NodeTests(Binder::Generated), Tap, &suites),
        ("suites on node, bundled", NodeTests(Binder::Bundled), Tap, &suites),
        ("suites on chromium", PageSuites(Chromium, Binder::Loader), Tap, &suites),
        ("suites on chromium, generated", PageSuites(Chromium, Binder::Generated), Tap, &suites),
        ("pages on chromium", Pages(Chromium), Tap, &pages),
        ("conformance", Conformance, Tap, conformance::RUNNER),
        ("tests of node", NodeTests(Binder::Loader), Tap, &node),
        ("slow tests", Slow, Tap, if_all(&slow)),
        ("slow tests on chromium", SlowPages(Chromium), Tap, if_all(&slow_pages)),
        ("suites on firefox", PageSuites(Firefox, Binder::Loader), Tap, if_all(&suites)),
        ("suites on firefox, generated", PageSuites(Firefox, Binder::Generated), Tap, if_all(&suites)),
        ("pages on firefox", Pages(Firefox), Tap, if_all(&pages)),
        ("slow tests on firefox", SlowPages(Firefox), Tap, if_all(&slow_pages)),
        ("soak on node", Soak(Host::Node), Plain, if_all("--seconds 20")),
        ("soak on chromium", Soak(Chromium), Plain, if_all("--seconds 20")),
        ("soak on firefox", Soak(Firefox), Plain, if_all("--seconds 20")),
    ];
    let given = table.into_iter().filter(|(_, _, _, args)| !args.is_empty());
    let mut steps =
        given.map(|(name, program, output, args)| run(name, program, output, args)).collect::<Vec<_>>();
    for example in project.examples()? {
        let hosts = Host::ALL.into_iter().filter(|host| all || *host != Firefox);
        steps.extend(hosts.map(|host| show(&example, host)));
    }
    Ok(steps)
}

/// What there is nothing of yet is left out.
fn only_if<'a>(project: &Project, file: &'a str) -> &'a str {
    if project.path(file).is_file() { file } else { "" }
}

fn run(name: &str, program: Program, output: Output, args: &str) -> Step {
    let args = args.split_whitespace().map(str::to_owned).collect();
    Step { name: name.to_owned(), action: Action::Run { program, output, args } }
}

fn show(example: &Package, host: Host) -> Step {
    let name = format!("example {} on {}", example.name, host.name());
    Step { name, action: Action::Example { example: example.clone(), host } }
}
