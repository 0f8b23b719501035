//! The JavaScript files beside Rust files: finds those of a program's `js_module!`s, and what they import.

mod script;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow, bail};
use crossing_abi::COLLOCATED;
use serde::Serialize;

use crate::{check::two_packages, js_module, packages::Packages};

/// Below which folder of `dist` they lie.
pub(crate) const FOLDER: &str = "modules";

/// What a program ships of them.
#[derive(Default)]
pub(crate) struct Collocated {
    pub(crate) modules: Vec<Module>,
    /// Contents, by place in `dist`.
    pub(crate) files: BTreeMap<PathBuf, Vec<u8>>,
}

/// A module by its name in Rust.
#[derive(Serialize)]
pub(crate) struct Module {
    pub(crate) name: String,
    /// Relative to `index.js`.
    pub(crate) specifier: String,
}

/// What a name says: `crossing:app@1.0.0/src/counter.js`.
#[derive(Debug, PartialEq)]
pub(crate) struct Name<'a> {
    pub(crate) package: &'a str,
    pub(crate) version: &'a str,
    pub(crate) file: &'a Path,
}

/// Nothing, where the name is another's.
pub(crate) fn parse(name: &str) -> Option<Name<'_>> {
    let (package, rest) = name.strip_prefix(COLLOCATED)?.split_once('@')?;
    let (version, file) = rest.split_once('/')?;
    Some(Name { package, version, file: Path::new(file) })
}

/// Collects the files of those names that `js_module!` made, with source maps unless it is for a release.
///
/// # Errors
/// When a package is not known here, or a file is not there, lies outside of its package or does not parse.
pub(crate) fn collect<'a>(
    names: impl IntoIterator<Item = &'a str>,
    packages: &Packages,
    is_release: bool,
) -> anyhow::Result<Collocated> {
    let mut collocated = Collocated::default();
    for (text, name) in names.into_iter().filter_map(|text| Some((text, parse(text)?))) {
        let found = packages.beside(&name).map_err(|several| two_packages(&name, several))?;
        let Some(found) = found else { bail!("{}", unknown(&name, packages)) };
        let directory = found.directory.canonicalize();
        let directory = directory.with_context(|| format!("cannot read {}", found.directory.display()))?;
        let package = Package { name: &name, packages, directory: &directory, is_release };
        let target = collocated.add(&package, name.file)?;
        let specifier = format!("./{}", slashes(&target));
        collocated.modules.push(Module { name: text.to_owned(), specifier });
    }
    Ok(collocated)
}

fn unknown(name: &Name<'_>, packages: &Packages) -> String {
    let (file, package) = (name.file.display(), name.package);
    match &packages.problem {
        Some(problem) => format!(
            "the program needs {file} of the package {package}, and cargo cannot say where it is: {problem}"
        ),
        None => format!("the program needs {file} of the package {package}, which is none of those here"),
    }
}

struct Package<'a> {
    name: &'a Name<'a>,
    packages: &'a Packages,
    directory: &'a Path,
    is_release: bool,
}

impl Package<'_> {
    /// # Errors
    /// When another package of the name and version has another file in this place.
    fn assert_one(&self, file: &Path) -> anyhow::Result<()> {
        let name = Name { file, ..*self.name };
        self.packages.beside(&name).map(drop).map_err(|several| two_packages(&name, several))
    }

    /// In [`FOLDER`].
    fn folder(&self) -> String {
        format!("{}-{}", self.name.package, self.name.version)
    }
}

impl Collocated {
    /// Adds a file and what it imports. Returns its place.
    fn add(&mut self, package: &Package<'_>, file: &Path) -> anyhow::Result<PathBuf> {
        let target = Path::new(FOLDER).join(package.folder()).join(script::written(file));
        if self.files.contains_key(&target) {
            return Ok(target);
        }
        let place = package.directory.join(file);
        let real = place.canonicalize().map_err(|_| anyhow!("there is no file {}", place.display()))?;
        if !real.starts_with(package.directory) {
            bail!("{} lies outside of its package, and would not be published with it", place.display());
        }
        if !real.is_file() {
            bail!("{} is no file", place.display());
        }
        let unreadable = || format!("cannot read {}", place.display());
        if !script::is_script(file) {
            self.files.insert(target.clone(), fs::read(&real).with_context(unreadable)?);
            return Ok(target);
        }
        let text = js_module::read_text(&real).with_context(unreadable)?;
        let script = script::read(&text, &place, package.is_release)?;
        self.files.insert(target.clone(), script.text.into_bytes());
        self.files.extend(script.map.map(|map| (script::map_of(&target), map.into_bytes())));
        for specifier in script.imports {
            let imported = resolve(package.directory, file, &specifier);
            package.assert_one(&imported)?;
            self.add(package, &imported)
                .with_context(|| format!("{} imports {specifier:?}", place.display()))?;
        }
        Ok(target)
    }
}

/// The file of a relative specifier. TypeScript's is written as it will be called: `./dom.js` is `dom.ts`.
fn resolve(package: &Path, from: &Path, specifier: &str) -> PathBuf {
    let file = crate::runtime::normal(&from.parent().unwrap_or(Path::new("")).join(specifier));
    let typed = match file.extension().and_then(|ending| ending.to_str()) {
        Some("js") => file.with_extension("ts"),
        Some("mjs") => file.with_extension("mts"),
        _ => return file,
    };
    if !package.join(&file).exists() && package.join(&typed).exists() { typed } else { file }
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_package_version_and_file() {
        let name = Name { package: "app", version: "1.0.0", file: Path::new("src/pages/a.js") };
        assert_eq!(parse("crossing:app@1.0.0/src/pages/a.js"), Some(name));
        assert_eq!(parse("main.js"), None);
    }
}
