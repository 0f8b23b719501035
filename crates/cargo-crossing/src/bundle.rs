//! Bundles a generated module and the run-time modules that it imports into one.
//!
//! Each module's top-level names get the module's number, `lift$3`, so that they are unique and no local name hides
//! them; but for classes, whose names users see. Then the modules stand one after the other, imported ones first. This
//! is enough for our own modules: they import by name, and run nothing at the top level that another one waits for.
//! `print` drops what is unused.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    BindingPattern, Declaration, ImportDeclaration, ImportDeclarationSpecifier, Program, Statement,
};
use oxc_codegen::Codegen;
use oxc_semantic::{Scoping, SemanticBuilder};

use crate::{print, runtime};

/// The module that says whether errors explain, and what a bundle has in its place.
const EXPLAINS: &str = "explains.js";
const IN_BRIEF: &str = "export const EXPLAINS = false;";

/// The text of the bundle.
pub(crate) fn bundle(entry: &str) -> anyhow::Result<String> {
    let mut bundle = Bundle::default();
    let path = Path::new("index.js");
    bundle.add(path, entry)?;
    let exports: Vec<String> = bundle
        .exports
        .iter()
        .filter(|((module, _), _)| module == path)
        .map(|((_, exported), name)| format!("{name} as {exported}"))
        .collect();
    bundle.text += &format!("export {{ {} }};\n", exports.join(", "));
    Ok(bundle.text)
}

#[derive(Default)]
struct Bundle {
    text: String,
    /// Modules that are in the text, or on their way.
    added: BTreeSet<PathBuf>,
    /// Names of classes, which stay.
    classes: BTreeSet<String>,
    /// What a module's export is called in the bundle.
    exports: BTreeMap<(PathBuf, String), String>,
}

impl Bundle {
    /// Adds a module, behind those that it imports.
    fn add(&mut self, path: &Path, text: &str) -> anyhow::Result<()> {
        self.added.insert(path.to_owned());
        let number = self.added.len();
        let directory = path.parent().unwrap_or(Path::new(""));
        for specifier in runtime::imports(text) {
            let imported = runtime::normal(&directory.join(specifier));
            if !self.added.contains(&imported) {
                let path = imported.strip_prefix("runtime").unwrap_or(&imported);
                let text = if path == Path::new(EXPLAINS) { IN_BRIEF } else { runtime::text(path)? };
                self.add(&imported, text)?;
            }
        }
        let allocator = Allocator::default();
        let mut program = print::parse_module(&allocator, text)?;
        let mut scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
        let symbols: Vec<_> = scoping.iter_bindings_in(scoping.root_scope_id()).collect();
        for symbol in symbols {
            // Users see the name of a class.
            if scoping.symbol_flags(symbol).is_class() {
                let name = scoping.symbol_name(symbol).to_owned();
                anyhow::ensure!(self.classes.insert(name.clone()), "two modules have a class {name}");
                continue;
            }
            let name = format!("{}${number}", scoping.symbol_name(symbol));
            scoping.set_symbol_name(symbol, name.as_str().into());
        }
        self.link(path, directory, &mut program, &mut scoping)
            .with_context(|| format!("cannot bundle {}", path.display()))?;
        self.text += &Codegen::new().with_scoping(Some(scoping)).build(&program).code;
        Ok(())
    }

    /// Names imports as their modules do, notes the exports, and takes the statements of both away.
    fn link<'a>(
        &mut self,
        path: &Path,
        directory: &Path,
        program: &mut Program<'a>,
        scoping: &mut Scoping,
    ) -> anyhow::Result<()> {
        let mut locals = BTreeMap::new();
        let mut kept = Vec::new();
        for statement in program.body.drain(..) {
            match statement {
                Statement::ImportDeclaration(import) => self.link_import(directory, &import, scoping)?,
                Statement::ExportNamedDeclaration(export) => {
                    let export = export.unbox();
                    let from =
                        export.source.map(|from| runtime::normal(&directory.join(from.value.as_str())));
                    for specifier in &export.specifiers {
                        let local = specifier.local.name().to_string();
                        locals.insert(specifier.exported.name().to_string(), (from.clone(), local));
                    }
                    if let Some(declaration) = export.declaration {
                        let name = declared(&declaration)?;
                        locals.insert(name.clone(), (None, name));
                        kept.push(Statement::from(declaration));
                    }
                }
                Statement::ExportAllDeclaration(_) | Statement::ExportDefaultDeclaration(_) => {
                    bail!("exports must have names")
                }
                other => kept.push(other),
            }
        }
        program.body.extend(kept);
        for (exported, (from, local)) in locals {
            let name = match from {
                Some(from) => self.export(&from, &local)?,
                None => own_name(scoping, &local)?,
            };
            self.exports.insert((path.to_owned(), exported), name);
        }
        Ok(())
    }

    fn link_import(
        &self,
        directory: &Path,
        import: &ImportDeclaration<'_>,
        scoping: &mut Scoping,
    ) -> anyhow::Result<()> {
        let from = runtime::normal(&directory.join(import.source.value.as_str()));
        for specifier in import.specifiers.iter().flatten() {
            let ImportDeclarationSpecifier::ImportSpecifier(specifier) = specifier else {
                bail!("imports must have names");
            };
            let name = self.export(&from, &specifier.imported.name())?;
            scoping.set_symbol_name(specifier.local.symbol_id(), name.as_str().into());
        }
        Ok(())
    }

    fn export(&self, module: &Path, name: &str) -> anyhow::Result<String> {
        let found = self.exports.get(&(module.to_owned(), name.to_owned()));
        found.cloned().with_context(|| format!("{} exports no {name}", module.display()))
    }
}

/// What a top-level name of a module is called in the bundle.
fn own_name(scoping: &Scoping, local: &str) -> anyhow::Result<String> {
    let symbol = scoping.get_root_binding(local.into()).with_context(|| format!("there is no {local}"))?;
    Ok(scoping.symbol_name(symbol).to_owned())
}

/// The name that an exported declaration declares.
fn declared(declaration: &Declaration<'_>) -> anyhow::Result<String> {
    let id = match declaration {
        Declaration::FunctionDeclaration(function) => function.id.as_ref(),
        Declaration::ClassDeclaration(class) => class.id.as_ref(),
        Declaration::VariableDeclaration(variable) => match &variable.declarations[..] {
            [one] => match &one.id {
                BindingPattern::BindingIdentifier(id) => Some(&**id),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    Ok(id.context("an exported declaration must declare one name")?.name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(entry: &str) -> String {
        bundle(entry).expect("the module is bundled")
    }

    #[test]
    fn imported_functions_stand_in_front_and_keep_their_own_locals() {
        let text = bundled(
            "import { liftI8 as lift } from \"./runtime/marshal/integer.js\";\n\
             export function create(liftSame) { return { lift, liftSame }; }\n",
        );
        let (library, own) = text.split_once("function create$").expect("it is there");
        assert!(library.contains("function liftSame$"), "{text}");
        assert!(own.contains("lift: liftSame$") && own.contains("\tliftSame\n"), "{text}");
        assert!(own.contains(" as create };"), "{text}");
    }

    #[test]
    fn what_is_unused_is_dropped_and_tables_are_written_out() {
        let text = bundled(
            "export { PanicError } from \"./runtime/errors.js\";\n\
             import { isObject } from \"./runtime/marshal/object.js\";\nexport function unused() {}",
        );
        let small = print::small(&text).expect("it is printed");
        assert!(small.contains("CX2101") && small.contains("class PanicError"), "{small}");
        for dropped in ["import", "CX3001", "freeze", "Value is not"] {
            assert!(!small.contains(dropped), "{dropped} is still there: {small}");
        }
    }

    #[test]
    fn what_tells_bundlers_to_leave_an_import_alone_stays() {
        let text = bundled("export { importModule } from \"./runtime/module_import.js\";");
        let small = print::small(&text).expect("it is printed");
        let (_, import) = small.split_once("import(\n").expect("it is there");
        assert!(import.starts_with("/* @vite-ignore */\n/* webpackIgnore: true */\n"), "{import}");
    }

    #[test]
    fn what_is_not_exported_is_an_error() {
        assert!(bundle("import { nothing } from \"./runtime/errors.js\";").is_err());
        assert!(bundle("import * as errors from \"./runtime/errors.js\";").is_err());
    }
}
