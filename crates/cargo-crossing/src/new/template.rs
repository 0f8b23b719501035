//! The files of a template. `.jinja` files are filled in; `dot-x` is called `.x`, which cargo would leave out of a package.

use std::path::{Path, PathBuf};

use anyhow::Context;
use include_dir::{Dir, DirEntry, include_dir};
use minijinja::{AutoEscape, Environment};
use serde::Serialize;

use super::library::{Library, Patch};
use crate::args::Template;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/new");

/// What is filled in.
#[derive(Serialize)]
pub(super) struct Values<'a> {
    name: &'a str,
    /// npm refuses capitals.
    npm_name: String,
    crossing: String,
    /// Whether its Cargo.toml says what only that of a workspace may.
    is_root: bool,
    /// Whether Trunk has wasm-opt read what was built.
    is_optimised_later: bool,
    patches: &'a [Patch],
}

impl<'a> Values<'a> {
    pub(super) fn new(name: &'a str, template: Template, is_root: bool, crossing: &'a Library) -> Self {
        Self {
            name,
            npm_name: name.to_lowercase(),
            crossing: crossing.dependency(),
            is_root,
            is_optimised_later: template == Template::Leptos,
            patches: &crossing.patches,
        }
    }
}

/// What the Cargo.toml of a workspace says; nothing if this one does.
pub(super) fn root(manifest: &str, values: &Values<'_>) -> anyhow::Result<Option<String>> {
    let manifest: toml::Table = toml::from_str(manifest)?;
    let table = |table: &str, key: &str| manifest.get(table)?.get(key);
    let patches = table("patch", "crates-io");
    let has_patch = |patch: &Patch| patches.is_some_and(|patches| patches.get(patch.name).is_some());
    if table("profile", "release").is_some() && values.patches.iter().all(has_patch) {
        return Ok(None);
    }
    Ok(Some(environment()?.get_template(ROOT)?.render(values)?))
}

/// In a Cargo.toml of a package that is no member of a workspace, too.
const ROOT: &str = "root.toml";

fn environment() -> anyhow::Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.add_template(ROOT, text(&TEMPLATES, "root.toml.jinja")?)?;
    Ok(environment)
}

/// Paths and contents.
pub(super) fn files(template: Template, values: &Values<'_>) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let environment = environment()?;
    let mut files = Vec::new();
    // What a template has itself goes before what all have.
    for folder in [template.name(), "shared"] {
        let folder = TEMPLATES.get_dir(folder).with_context(|| format!("there is no template {folder}"))?;
        collect(folder, folder.path(), &mut |path, text| {
            let name = path.to_string_lossy().replace("dot-", ".");
            let (name, text) = match name.strip_suffix(".jinja") {
                Some(name) => (name.to_owned(), environment.render_str(text, values)?),
                None => (name, text.to_owned()),
            };
            let path = PathBuf::from(name);
            if files.iter().all(|(other, _)| *other != path) {
                files.push((path, text));
            }
            Ok(())
        })?;
    }
    Ok(files)
}

fn collect(
    folder: &'static Dir<'_>,
    root: &Path,
    add: &mut impl FnMut(&Path, &'static str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, root, add)?,
            DirEntry::File(file) => {
                let text = file.contents_utf8().context("a template is text")?;
                add(file.path().strip_prefix(root)?, text)?;
            }
        }
    }
    Ok(())
}

fn text(folder: &'static Dir<'_>, path: &str) -> anyhow::Result<&'static str> {
    folder.get_file(path).and_then(|file| file.contents_utf8()).with_context(|| format!("there is no {path}"))
}
