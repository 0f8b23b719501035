//! From what stands behind `from` to a file, as Node, bundlers and TypeScript find it.

use std::path::{Path, PathBuf};

use oxc_resolver::{ResolveOptions, Resolver as Library};

/// Finds the code and the types of a specifier.
pub(super) struct Resolver {
    code: Library,
    types: Library,
}

impl Resolver {
    pub(super) fn new() -> Resolver {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let alias = |from: &str, to: &[&str]| (from.to_owned(), own(to));
        let conditions = ["import", "module", "node", "browser", "default"];
        let options = ResolveOptions {
            condition_names: own(&conditions),
            extension_alias: vec![
                alias(".js", &[".js", ".ts", ".tsx", ".jsx"]),
                alias(".mjs", &[".mjs", ".mts"]),
                alias(".cjs", &[".cjs", ".cts"]),
            ],
            extensions: own(&[".js", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"]),
            main_fields: own(&["module", "main"]),
            ..ResolveOptions::default()
        };
        let code = Library::new(options.clone());
        let with_types = [&["types"][..], &conditions].concat();
        let types = code.clone_with_options(ResolveOptions { condition_names: own(&with_types), ..options });
        Resolver { code, types }
    }

    /// The file that runs.
    pub(super) fn code(&self, directory: &Path, specifier: &str) -> Option<PathBuf> {
        let found = self.code.resolve(directory, specifier).ok()?.into_path_buf();
        is_source(&found).then_some(found)
    }

    /// The file that TypeScript reads, which has types.
    pub(super) fn types(&self, directory: &Path, specifier: &str) -> Option<PathBuf> {
        let importer = directory.join("importer.ts");
        let found = self.types.resolve_dts(&importer, specifier).ok()?.into_path_buf();
        is_typescript(&found).then_some(found)
    }
}

fn is_source(path: &Path) -> bool {
    ending(path).is_some_and(|ending| ["js", "mjs", "cjs", "jsx"].contains(&ending)) || is_typescript(path)
}

/// Whether a file is TypeScript's, by its name.
pub(super) fn is_typescript(path: &Path) -> bool {
    ending(path).is_some_and(|ending| ["ts", "mts", "cts", "tsx"].contains(&ending))
}

fn ending(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}
