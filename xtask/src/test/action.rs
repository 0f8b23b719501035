//! What a step does, and how its results are counted.

use std::process::Command;

use anyhow::Result;

use super::counts::{self, Counts};
use super::golden;
use crate::host::Host;
use crate::project::{Package, Project};
use crate::setup::{Tools, cargo};
use crate::{conformance, console, process, soak, wasm};

pub(super) enum Action {
    Run {
        program: Program,
        output: Output,
        args: Vec<String>,
    },
    /// Compares an example's console lines with the expected ones.
    Example {
        example: Package,
        host: Host,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    /// A subcommand of the cargo that runs xtask, for the host.
    Cargo(&'static str),
    /// A subcommand of cargo, for wasm32.
    WasmCargo(&'static str),
    Tsc,
    /// `cargo crossing bind` of everything that was built for wasm32.
    Bind,
    /// The conformance cases.
    Conformance,
    /// Test files for `node --test`.
    NodeTests(Binder),
    /// The same files in a page.
    PageSuites(Host, Binder),
    /// Test files for `node --test` that open pages.
    Pages(Host),
    /// The soak.
    Soak(Host),
    /// Those that take long: some build std too.
    Slow,
    /// The same that open pages.
    SlowPages(Host),
}

/// What `load` of the suites goes through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Binder {
    Loader,
    Generated,
    /// The generated module of a release: one file.
    Bundled,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Output {
    /// Nothing to count: the program succeeds or fails, and what it says matters only when it fails.
    Plain,
    CargoTest,
    Tap,
}

pub(super) struct Context<'a> {
    pub(super) project: &'a Project,
    pub(super) tools: &'a Tools,
    /// Rewrite the expected output.
    pub(super) bless: bool,
}

impl Action {
    /// Where it runs.
    pub(super) fn host(&self) -> Host {
        match *self {
            Self::Run {
                program:
                    Program::PageSuites(host, _)
                    | Program::Pages(host)
                    | Program::SlowPages(host)
                    | Program::Soak(host),
                ..
            }
            | Self::Example { host, .. } => host,
            Self::Run { .. } => Host::Node,
        }
    }

    /// Whether it runs what the build for wasm32 makes.
    pub(super) fn needs_build(&self) -> bool {
        use Program::{Cargo, Tsc, WasmCargo};
        !matches!(self, Self::Run { program: Cargo(_) | WasmCargo(_) | Tsc, .. })
    }

    /// Whether it goes through modules that the tool has written.
    pub(super) fn needs_modules(&self) -> bool {
        use Program::{NodeTests, PageSuites, Pages, SlowPages};
        matches!(self, Self::Run { program: NodeTests(_) | PageSuites(..) | Pages(_) | SlowPages(_), .. })
    }

    /// Whether it writes them.
    pub(super) fn makes_modules(&self) -> bool {
        matches!(self, Self::Run { program: Program::Bind, .. })
    }
}

pub(super) fn run(action: &Action, context: &Context) -> Result<Counts> {
    match action {
        Action::Example { example, host } => golden::check(example, *host, context),
        Action::Run { program, output, args } => {
            if let Some(missing) = missing(*program, context) {
                console::line(&format!("skipped: {missing}"))?;
                return Ok(Counts::SKIPPED);
            }
            let mut command = command(*program, context)?;
            command.args(args);
            run_command(command, *output)
        }
    }
}

/// A linter that is not installed and could not be: the line says so, and the last line counts it.
fn missing(program: Program, context: &Context) -> Option<String> {
    match program {
        Program::Cargo(name @ ("fmt" | "clippy")) if !cargo::has(name) => {
            Some(format!("`cargo {name}` is not installed; with rustup: rustup component add rustfmt clippy"))
        }
        Program::WasmCargo(name @ "clippy") if context.tools.wasm.tool(name).is_none() => {
            Some(format!("{} has no clippy", context.tools.wasm.sysroot().display()))
        }
        _ => None,
    }
}

fn command(program: Program, context: &Context) -> Result<Command> {
    let Context { project, tools, .. } = *context;
    let mut command = match program {
        Program::Cargo(subcommand) => cargo::command(subcommand),
        Program::WasmCargo(subcommand) => wasm::cargo(project, tools, subcommand),
        Program::Tsc => Command::new(&tools.node),
        Program::Bind => bind(project)?,
        Program::Conformance => conformance::built(project, tools)?,
        Program::NodeTests(_) | Program::Pages(_) => node_tests(tools),
        Program::Soak(host) => soak::built(project, tools, host)?,
        Program::Slow | Program::SlowPages(_) => slow_tests(tools)?,
        Program::PageSuites(host, _) => host.browser_driver(project, tools, "browser-suites.js")?,
    };
    match program {
        Program::Cargo("doc") => command.env("RUSTDOCFLAGS", "-Dwarnings"),
        Program::Tsc => command.args(["node_modules/typescript/bin/tsc", "-p"]),
        Program::NodeTests(binder @ (Binder::Generated | Binder::Bundled)) => {
            let modules = if binder == Binder::Bundled { "dist-release" } else { "dist" };
            command.env("CROSSING_MODULES", modules).args(["--import", "./tests/generated/register.js"])
        }
        Program::PageSuites(_, binder) => command.arg(page(binder)),
        Program::Pages(host) | Program::SlowPages(host) => {
            command.env("CROSSING_BROWSER", host.name()).env("CROSSING_PROGRAM", tools.browser(host)?)
        }
        _ => &mut command,
    };
    command.current_dir(project.root());
    Ok(command)
}

fn bind(project: &Project) -> Result<Command> {
    let mut command = cargo::command("run");
    command.args(["--quiet", "--package", "cargo-crossing", "--", "crossing", "bind", "--quiet"]);
    command.args(project.built_wasm()?);
    Ok(command)
}

/// The page that has the suites go through a binder.
fn page(binder: Binder) -> &'static str {
    match binder {
        Binder::Loader => "suite.html",
        Binder::Generated | Binder::Bundled => "suite-generated.html",
    }
}

/// Nothing may need `eval`. Two files at a time: by itself node takes one fewer than there are cores. Tests that build a crate
/// themselves take the toolchain from these variables.
fn node_tests(tools: &Tools) -> Command {
    let mut command = Command::new(&tools.node);
    command.args([
        "--disallow-code-generation-from-strings",
        "--test",
        "--test-concurrency=2",
        "--test-reporter=tap",
    ]);
    command.env("CROSSING_WASM_CARGO", &tools.wasm.cargo).env("CROSSING_WASM_RUSTC", &tools.wasm.rustc);
    command
}

/// Tests that build std take the toolchain from these variables.
fn slow_tests(tools: &Tools) -> Result<Command> {
    let with_source = tools.with_std_source()?;
    let mut command = node_tests(tools);
    command.env("CROSSING_SOURCE_CARGO", with_source.cargo).env("CROSSING_SOURCE_RUSTC", with_source.rustc);
    Ok(command)
}

fn run_command(command: Command, output: Output) -> Result<Counts> {
    let finished = process::watched(command, output != Output::Plain)?;
    if output == Output::Plain && !finished.success {
        console::line(finished.stdout.trim_end())?;
    }
    let counted = match output {
        Output::Plain => Counts::from_success(finished.success),
        Output::CargoTest => counts::of_cargo_test(&finished.stdout),
        Output::Tap => counts::of_tap(&finished.stdout),
    };
    Ok(counted.or_failed(finished.success))
}
