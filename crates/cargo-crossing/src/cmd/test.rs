//! `cargo crossing test`: cargo builds the tests and runs them through this program.

use std::{env, path::Path, process::Command};

use anyhow::{Context, bail};

use crate::{
    args,
    exit::Exit,
    project, rustflags,
    shell::Shell,
    test::{HostName, Tally, Variable},
    toolchain::{NO_CARGO, TARGET, Toolchain},
    unwind,
};

pub(crate) fn run(args: &args::Test) -> anyhow::Result<()> {
    // Before anything is built.
    if let Some(host) = &args.host {
        host.parse::<HostName>()?.find(args.browser.as_deref())?;
    }
    let tally = Tally::new()?;
    let mut command = command(args)?;
    let status = tally.run(&mut command).context(NO_CARGO)?;
    if !status.success() {
        // It has said why.
        return Err(Exit::of(status).into());
    }
    match (tally.count(), &args.filter) {
        _ if args.no_run => Ok(()),
        ((0, _), Some(filter)) if args.rest.is_empty() => {
            bail!("no test has `{filter}` in its name; `cargo crossing test -- --list` lists them")
        }
        ((0, 0), _) => bail!("there is no test: mark functions with #[crossing::test]"),
        ((0, left_out), _) => bail!(
            "no test is left of {left_out}: the name and what stands behind `--` leave all out; `cargo crossing test -- --list` \
             lists them"
        ),
        _ => Ok(()),
    }
}

fn command(args: &args::Test) -> anyhow::Result<Command> {
    let args::Test { host, timeout, browser, window, unwind, filter, no_run, no_fail_fast, cargo, rest } =
        args;
    let toolchain =
        Toolchain::choose(Path::new("."), *unwind, Shell { quiet: cargo.is_quiet(), json: false })?;
    let mut command = toolchain.cargo();
    command.args(["test", "--target", TARGET]);
    if *unwind {
        unwind::add_to(&mut command, cargo.profile(), cargo.is_release());
        rustflags::add(&mut command, &toolchain, &[unwind::FLAG]);
        if !cargo.is_some() {
            // rustdoc knows nothing of a std that was built.
            command.arg("--tests");
        }
    }
    have_run(&mut command)?;
    cargo.add_to(&mut command);
    // Where it cannot be read cargo says why.
    let config = cargo.package().and_then(|package| project::config(&package).ok());
    if config.is_some_and(|config| config.test.default_features == Some(false)) {
        command.arg("--no-default-features");
    }
    for (is_set, flag) in [(*no_run, "--no-run"), (*no_fail_fast, "--no-fail-fast")] {
        if is_set {
            command.arg(flag);
        }
    }
    let (rest, own) = without_own(rest);
    command.args(filter).arg("--").args(rest).envs(own);
    if cargo.is_json() {
        // Not as an argument of the tests: those in the documentation know it on nightly only.
        command.env(Variable::Format.name(), "json");
    }
    if let Some(host) = host {
        command.env(Variable::Host.name(), host);
    }
    if let Some(timeout) = timeout {
        command.env(Variable::Timeout.name(), timeout.to_string());
    }
    if *window {
        command.env(Variable::Window.name(), "1");
    }
    if let Some(browser) = browser {
        command.env(Variable::Browser.name(), browser);
    }
    Ok(command)
}

/// The arguments of the tests, but for those that are only ours, as variables: tests in the documentation do not know them.
fn without_own(rest: &[String]) -> (Vec<&str>, Vec<(&'static str, &str)>) {
    let (mut others, mut own) = (Vec::new(), Vec::new());
    let mut rest = rest.iter().map(String::as_str);
    while let Some(word) = rest.next() {
        let (flag, value) = word.split_once('=').map_or((word, None), |(flag, value)| (flag, Some(value)));
        let variable = match flag {
            "--host" => Variable::Host,
            "--timeout" => Variable::Timeout,
            "--browser" => Variable::Browser,
            "--window" => Variable::Window,
            _ => {
                others.push(word);
                continue;
            }
        };
        let next = || if flag == "--window" { Some("1") } else { rest.next() };
        own.push((variable.name(), value.or_else(next).unwrap_or_default()));
    }
    (others, own)
}

/// Has cargo run this very program for tests, whatever a configuration file says.
///
/// The variable goes before files and is split at spaces. A setting on the command line is not, but is an error where a file
/// has another kind of it.
fn have_run(command: &mut Command) -> anyhow::Result<()> {
    let program = env::current_exe().context("this program has no path")?;
    let program = program.to_str().context("the path of this program is not UTF-8")?;
    let words = [program, "crossing", "test-runner"];
    if program.contains(char::is_whitespace) {
        // A text of TOML is written as one of JSON.
        let words = serde_json::to_string(&words)?;
        command.arg("--config").arg(format!("target.{TARGET}.runner={words}"));
    } else {
        let target = TARGET.to_uppercase().replace('-', "_");
        command.env(format!("CARGO_TARGET_{target}_RUNNER"), words.join(" "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::without_own;

    #[test]
    fn what_is_ours_is_taken_out_of_the_arguments_of_tests() {
        let rest =
            ["--exact", "--host", "bun", "a", "--timeout=2", "--window", "--nocapture"].map(str::to_owned);
        let (others, own) = without_own(&rest);
        assert_eq!(others, ["--exact", "a", "--nocapture"]);
        let expected =
            [("CROSSING_TEST_HOST", "bun"), ("CROSSING_TEST_TIMEOUT", "2"), ("CROSSING_TEST_WINDOW", "1")];
        assert_eq!(own, expected);
    }
}
