//! `cargo crossing check`: the imports of a program against the modules of its project.

use anyhow::bail;

use crate::{
    args::Check,
    cargo::{self, Output},
    check::{self, Level, Outcome},
    exit::Exit,
    js_module::Modules,
    packages::Packages,
    project::{self, Project},
    run::watch,
    section,
    shell::{self, Shell},
};

pub(crate) fn run(args: &Check) -> anyhow::Result<()> {
    if args.watch {
        return watch(args);
    }
    let outcome = match &args.wasm {
        Some(wasm) => compare(args, wasm, &Packages::read(&project::typed(&args.cargo), None)?)?,
        None => build_and_compare(args, &Project::find(&args.cargo)?)?,
    };
    match outcome.count(Level::Error) {
        0 => Ok(()),
        1 => bail!("1 error; `cargo crossing explain CODE` says more"),
        errors => bail!("{errors} errors; `cargo crossing explain CODE` says more"),
    }
}

fn shell(args: &Check) -> Shell {
    Shell { quiet: args.quiet, json: args.format.is_json() }
}

/// Checks again after every change, until it is ended.
fn watch(args: &Check) -> anyhow::Result<()> {
    watch::repeat(&args.cargo, None, |project| {
        match project.and_then(|project| build_and_compare(args, project)) {
            Err(error) if error.downcast_ref::<Exit>().is_none() => shell::error(&error),
            _ => shell(args).status("Watching", "for changes"),
        }
    })
}

fn build_and_compare(args: &Check, project: &Project) -> anyhow::Result<Outcome> {
    let wasm = cargo::build(project, &args.cargo, &Output { shell: shell(args), ..Output::default() })?;
    compare(args, &wasm, &Packages::read(&project.scope(&args.cargo), Some(project.directory()))?)
}

fn compare(args: &Check, wasm: &std::path::Path, packages: &Packages) -> anyhow::Result<Outcome> {
    let contract = section::read(wasm)?;
    let mut modules = Modules::new();
    let outcome = check::check(packages, &contract, &mut modules);
    print(args, &outcome, &modules)?;
    Ok(outcome)
}

fn print(args: &Check, outcome: &Outcome, modules: &Modules) -> anyhow::Result<()> {
    if args.format.is_json() {
        return check::json(outcome, modules).iter().try_for_each(shell::print);
    }
    for finding in &outcome.findings {
        anstream::eprintln!("{}\n", check::text(finding, modules, true));
    }
    let warnings = match outcome.count(Level::Warning) {
        0 => String::new(),
        warnings => format!("; {}", number(warnings, "warning")),
    };
    let (imports, of) = (number(outcome.checked, "import"), number(outcome.modules, "module"));
    shell(args).status("Checked", format!("{imports} of {of}{warnings}"));
    for skipped in &outcome.skipped {
        let imports = number(skipped.imports, "import");
        shell(args)
            .status("Skipped", format!("{imports} of module `{}`: {}", skipped.module, skipped.reason));
    }
    Ok(())
}

fn number(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
