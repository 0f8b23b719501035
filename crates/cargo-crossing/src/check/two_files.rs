//! Modules of which two packages have different files: `check` finds them, and nothing is built of them.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    finding::{Finding, code},
    render::{display, text},
};
use crate::{
    collocated::Name,
    js_module::Modules,
    packages::{Package, Packages},
    shell::Shown,
};

/// # Errors
/// When two packages declare one module, with different files.
pub(crate) fn assert_declared_once(packages: &Packages) -> anyhow::Result<()> {
    match declared(packages).as_slice() {
        [] => Ok(()),
        findings => Err(shown(findings)),
    }
}

/// The error that two packages of one name and version have a module of it.
pub(crate) fn two_packages(name: &Name<'_>, packages: [&Package; 2]) -> anyhow::Error {
    shown(&[of_packages(name, packages)])
}

fn shown(findings: &[Finding]) -> anyhow::Error {
    let modules = Modules::new();
    let texts: Vec<_> = findings.iter().map(|finding| text(finding, &modules, true)).collect();
    Shown(texts.join("\n\n")).into()
}

/// Of `[package.metadata.crossing.modules]`.
pub(super) fn declared(packages: &Packages) -> Vec<Finding> {
    let mut first = BTreeMap::<&String, (&Package, &PathBuf)>::new();
    let mut findings = Vec::new();
    for package in packages.root().into_iter().flat_map(|_| &packages.all) {
        for (name, path) in &package.modules {
            match first.get(name) {
                Some((other, known)) if *known != path => {
                    let message = format!(
                        "module `{name}` is {} in {}, and {} in {}",
                        display(known),
                        display(&other.manifest),
                        display(path),
                        display(&package.manifest)
                    );
                    let finding = Finding::error(code::TWO_FILES, message);
                    findings.push(finding.help("give one of them another name"));
                }
                Some(_) => {}
                None => drop(first.insert(name, (package, path))),
            }
        }
    }
    findings
}

/// Of `js_module!`: it calls modules by package, version and file.
pub(super) fn of_packages(name: &Name<'_>, packages: [&Package; 2]) -> Finding {
    let [one, other] = packages.map(|package| display(&package.directory.join(name.file)));
    let message =
        format!("module `{}` of the package {} is {one}, and {other}", name.file.display(), name.package);
    Finding::error(code::TWO_FILES, message).help(format!(
        "two packages are called {} {}: give one of them another version",
        name.package, name.version
    ))
}
