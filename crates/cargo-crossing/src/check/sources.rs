//! Which file or object a module's name stands for.
//!
//! `[package.metadata.crossing.modules]` says it for sure. Without, `JsHost::import` in Rust and `setModuleImports` in
//! JavaScript tell as much as their arguments do.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{
    finding::{Finding, code},
    render::display,
    rust_source::{HostImport, RustSources},
    two_files,
};
use crate::{
    collocated,
    js_module::{Item, ItemKind, Modules, Place},
    packages::Packages,
};

/// What stands for a module.
pub(super) enum Source {
    /// Objects with its exports: of several, each may be it.
    Objects(Vec<Item>),
    Wrong(Box<Finding>),
    Unknown(String),
}

/// Finds modules.
pub(super) struct Sources<'p> {
    packages: &'p Packages,
    rust: &'p RustSources,
    /// Objects that JavaScript makes known, by name.
    registered: BTreeMap<String, Vec<Item>>,
}

/// Where pages keep what they serve, from the package on.
const SERVED: [&str; 8] = ["", "www", "web", "public", "static", "assets", "js", "src"];

impl<'p> Sources<'p> {
    pub(super) fn new(packages: &'p Packages, rust: &'p RustSources, modules: &mut Modules) -> Sources<'p> {
        let mut registered = BTreeMap::<String, Vec<Item>>::new();
        for path in packages.root().map(|root| scripts(&root.directory)).unwrap_or_default() {
            let Ok(file) = modules.open(&path) else { continue };
            for (name, item) in modules.file(file).registrations.clone() {
                registered.entry(name).or_default().push(item);
            }
        }
        Sources { packages, rust, registered }
    }

    pub(super) fn find(&self, name: &str, modules: &mut Modules) -> Source {
        if let Some(beside) = collocated::parse(name) {
            return match self.packages.beside(&beside) {
                Err(packages) => Source::Wrong(Box::new(two_files::of_packages(&beside, packages))),
                Ok(Some(package)) => {
                    let help = "it is the file of a `js_module!`".to_owned();
                    file_of(name, &package.directory.join(beside.file), help, modules)
                }
                Ok(None) => Source::Unknown(format!("the package {} is none of those here", beside.package)),
            };
        }
        let declared =
            self.packages.all.iter().find_map(|package| Some((package, package.modules.get(name)?)));
        if let Some((package, path)) = declared {
            let help =
                format!("{} declares it in [package.metadata.crossing.modules]", display(&package.manifest));
            return file_of(name, path, help, modules);
        }
        let mut objects = self.registered.get(name).cloned().unwrap_or_default();
        let calls: Vec<_> = self.rust.host_imports.iter().filter(|call| call.name == name).collect();
        let mut wrong = None;
        let mut reason = "nothing says which file it is".to_owned();
        for call in calls {
            match self.imported(call, modules) {
                Source::Objects(found) => objects.extend(found),
                Source::Wrong(finding) => wrong = Some(finding),
                Source::Unknown(why) => reason = why,
            }
        }
        match (objects.is_empty(), wrong) {
            (false, _) => Source::Objects(objects),
            (true, Some(finding)) => Source::Wrong(finding),
            (true, None) => Source::Unknown(format!(
                "{reason}; [package.metadata.crossing.modules] in Cargo.toml can say it: {name} = \"path/to/file.js\""
            )),
        }
    }

    /// The file of a `JsHost::import`, as far as its address tells.
    fn imported(&self, call: &HostImport, modules: &mut Modules) -> Source {
        let url = call.url.as_str();
        let Some(package) = self.packages.of_crate(&call.crate_name) else {
            return Source::Unknown("its crate was not found".to_owned());
        };
        let is_path = ["./", "../", "/"].iter().any(|start| url.starts_with(start));
        if !is_path {
            return match modules.import(&package.directory, url) {
                Some(file) => Source::Objects(vec![whole(file)]),
                None if url.starts_with("node:") => Source::Unknown("it is a part of Node".to_owned()),
                None if url.contains(':') => Source::Unknown(format!("it is at {}", short(url))),
                None => Source::Unknown(format!("the package {url} is not installed")),
            };
        }
        let roots = [Some(package), self.packages.root()];
        let path = url.trim_start_matches('/').split(['?', '#']).next().unwrap_or_default();
        let places =
            roots.into_iter().flatten().flat_map(|root| SERVED.map(|folder| root.directory.join(folder)));
        let files = places.flat_map(|folder| forms(&folder.join(path)));
        match files.into_iter().find(|file| file.is_file()).map(|file| (modules.open(&normal(&file)), file)) {
            Some((Ok(file), _)) => Source::Objects(vec![whole(file)]),
            Some((Err(error), file)) => {
                Source::Unknown(format!("{} cannot be read: {error}", display(&file)))
            }
            None => {
                let message = format!("the file of module `{}` was not found: {url}", call.name);
                let finding = Finding::warning(code::NO_FILE, message)
                    .at_rust(Some(&call.place), "is not in the package");
                let help = "if it is served from elsewhere, say where: [package.metadata.crossing.modules] in Cargo.toml";
                Source::Wrong(Box::new(finding.help(help)))
            }
        }
    }
}

/// A module whose file is known. `help` says from where, if it is not there.
fn file_of(name: &str, path: &Path, help: String, modules: &mut Modules) -> Source {
    let file = forms(path).into_iter().find(|file| file.is_file());
    match file.map(|file| modules.open(&normal(&file))) {
        Some(Ok(file)) => Source::Objects(vec![whole(file)]),
        Some(Err(error)) => {
            let message = format!("{} cannot be read: {error}", display(path));
            Source::Wrong(Box::new(Finding::error(code::SYNTAX, message).help(help)))
        }
        None => {
            let message = format!("the file of module `{}` is not there: {}", label(name), display(path));
            Source::Wrong(Box::new(Finding::error(code::NO_FILE, message).help(help)))
        }
    }
}

/// How messages call a module: one of `js_module!` by its file.
pub(super) fn label(name: &str) -> String {
    collocated::parse(name).map_or_else(|| name.to_owned(), |beside| beside.file.display().to_string())
}

/// All that a file exports.
fn whole(file: usize) -> Item {
    Item::new(ItemKind::Module(file), Place { file, start: 0, end: 0 })
}

/// A file, and those of TypeScript that it is made of.
fn forms(path: &Path) -> Vec<PathBuf> {
    let other = match path.extension().and_then(|ending| ending.to_str()) {
        Some("js") => ["ts", "tsx"],
        Some("mjs") => ["mts", "ts"],
        _ => return vec![path.to_owned()],
    };
    [path.to_owned()].into_iter().chain(other.map(|ending| path.with_extension(ending))).collect()
}

fn normal(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn short(url: &str) -> &str {
    let end = url.char_indices().nth(60).map_or(url.len(), |(at, _)| at);
    &url[..end]
}

/// How many files are looked into, at most, and how long they may be.
const MOST: usize = 2000;
const LONGEST: u64 = 512 * 1024;

/// The project's own scripts that name modules.
fn scripts(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![directory.to_owned()];
    let mut left = MOST;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            let is_made =
                name.starts_with('.') || ["node_modules", "target", "dist", "pkg", "build"].contains(&&*name);
            if left == 0 || is_made {
                continue;
            }
            left -= 1;
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && !path.join("Cargo.toml").is_file() => folders.push(path),
                Ok(kind) if kind.is_file() && is_script(&name) && names_modules(&path) => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

fn is_script(name: &str) -> bool {
    [".js", ".mjs", ".ts", ".mts", ".tsx", ".jsx"].iter().any(|ending| name.ends_with(ending))
        && !name.ends_with(".d.ts")
        && !name.ends_with(".min.js")
}

fn names_modules(path: &Path) -> bool {
    let is_short = fs::metadata(path).is_ok_and(|data| data.len() <= LONGEST);
    let text = if is_short { fs::read_to_string(path).unwrap_or_default() } else { String::new() };
    text.contains("setModuleImports") || text.contains("imports:")
}
