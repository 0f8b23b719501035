//! Compares the imports of a program with the JavaScript that they name, before anything runs.

mod callback;
mod compare;
mod finding;
mod import;
mod render;
mod rust_source;
mod signature;
mod sources;
mod two_files;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use compare::{Verdict, weight};
use finding::{Finding, Skipped, code};
pub(crate) use finding::{Level, Outcome};
use import::Import;
use render::invalid_message;
pub(crate) use render::{invalid, json, text};
use rust_source::{RustImport, RustSources};
use signature::Comparison;
use sources::{Source, Sources};
pub(crate) use two_files::{assert_declared_once, two_packages};

use crate::{
    js_module::{Item, Modules},
    packages::Packages,
    section::Contract,
};

/// Compares a program with the modules of its project.
pub(crate) fn check(packages: &Packages, contract: &Contract, modules: &mut Modules) -> Outcome {
    let mut by_module = BTreeMap::<&str, Vec<Import<'_>>>::new();
    for import in contract.records.iter().filter_map(Import::of) {
        by_module.entry(import.module).or_default().push(import);
    }
    let mut rust = RustSources::default();
    for (name, first) in packages.all.iter().flat_map(|package| &package.crates) {
        let is_named = |import: &Import<'_>| import.rust_path.split("::").next() == Some(name);
        if by_module.values().flatten().any(is_named) {
            rust.read(name, first);
        }
    }
    let sources = Sources::new(packages, &rust, modules);
    let mut outcome = Outcome { findings: two_files::declared(packages), ..Outcome::default() };
    // What was only looked through may be anything, such as the inputs of tests.
    let scripts = modules.files().count();
    let mut used = BTreeSet::new();
    for (name, imports) in &by_module {
        match sources.find(name, modules) {
            Source::Objects(objects) => {
                outcome.modules += 1;
                used.extend(objects.iter().map(|object| object.place.file));
                for import in imports {
                    compare(import, &objects, &rust, modules, &mut outcome);
                }
            }
            Source::Wrong(finding) => outcome.findings.push(*finding),
            Source::Unknown(reason) => {
                outcome.skipped.push(Skipped { module: (*name).to_owned(), imports: imports.len(), reason });
            }
        }
    }
    outcome.findings.extend(syntax_errors(modules, |file| file >= scripts || used.contains(&file)));
    outcome.findings.sort_by_key(order);
    outcome.files = modules.files().map(|file| file.path.clone()).collect();
    outcome
}

/// Compares an import with each of the objects that its module may be. One that fits is enough.
fn compare(
    import: &Import<'_>,
    objects: &[Item],
    rust: &RustSources,
    modules: &mut Modules,
    outcome: &mut Outcome,
) {
    let place: Option<&RustImport> = rust.import(import.rust_path);
    let mut best: Option<Vec<Finding>> = None;
    for object in objects {
        match (Comparison { modules, import, rust: place }).with_module(object) {
            // What cannot be told may be right.
            Verdict::Unknown => return,
            Verdict::Findings(findings) => {
                if best.as_ref().is_none_or(|best| weight(&findings) < weight(best)) {
                    best = Some(findings);
                }
            }
        }
    }
    outcome.checked += 1;
    for finding in best.unwrap_or_default() {
        outcome.findings.push(Finding { import: Some(import.rust_path.to_owned()), ..finding });
    }
}

/// The mistakes in the modules; those of packages are not the user's.
fn syntax_errors(modules: &Modules, is_used: impl Fn(usize) -> bool) -> Vec<Finding> {
    let own = modules.files().enumerate().filter(|(id, file)| is_used(*id) && file.is_own());
    let first = own.filter_map(|(_, file)| Some((file, file.errors.first()?)));
    let findings = first.map(|(file, error)| {
        Finding::error(code::SYNTAX, invalid_message(&file.path, &error.message)).at_js(error.place, "here")
    });
    findings.collect()
}

/// By place in Rust, so that the list does not change from one time to the next.
fn order(finding: &Finding) -> (Option<(std::path::PathBuf, usize)>, &'static str, String) {
    let place = finding.rust.as_ref().map(|(place, _)| (place.file.path.clone(), place.range.start));
    (place, finding.code, finding.message.clone())
}
