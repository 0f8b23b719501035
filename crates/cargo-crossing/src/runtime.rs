//! The JavaScript run time, as it is published to npm, and which of its files a module needs.

use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};

use anyhow::Context;
use crossing_abi::Tag;
use include_dir::{Dir, include_dir};

/// The modules.
pub(crate) static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/js");

/// The files that `entries` import, directly or not, and `entries` themselves.
pub(crate) fn closure(entries: impl IntoIterator<Item = String>) -> anyhow::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<PathBuf> = entries.into_iter().map(PathBuf::from).collect();
    while let Some(path) = waiting.pop() {
        if found.contains(&path) {
            continue;
        }
        let text = text(&path)?;
        let directory = path.parent().unwrap_or(Path::new(""));
        waiting.extend(imports(text).map(|import| normal(&directory.join(import))));
        found.insert(path);
    }
    Ok(found)
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> anyhow::Result<&'static str> {
    FILES
        .get_file(path)
        .and_then(|file| file.contents_utf8())
        .with_context(|| format!("the run time has no file {}", path.display()))
}

/// Whether a conversion function looks at its parameter `site`. tsc has those that do not call it `_site`.
pub(crate) fn uses_site(tag: Tag, function: &str) -> bool {
    let declaration = format!("export function {function}{}(", tag.name());
    text(&Path::new("marshal").join(tag.converter()).with_extension("js"))
        .ok()
        .and_then(|text| text.split_once(&declaration)?.1.split(')').next())
        .is_none_or(|parameters| !parameters.contains("_site"))
}

/// The relative specifiers of a file's import and re-export statements. Our own files have one a line.
pub(crate) fn imports(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with("import ") || line.starts_with("export ")).filter_map(
        |line| {
            let specifier = line.strip_suffix("\";")?.rsplit('"').next()?;
            specifier.starts_with('.').then_some(specifier)
        },
    )
}

/// A path without `.` and `..` in it.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_needs_everything() {
        let needed = closure(["index.js".to_owned()]).expect("own files");
        assert!(needed.contains(Path::new("marshal/any.js")) && needed.contains(Path::new("section.js")));
    }

    #[test]
    fn a_text_has_no_wrong_values_on_its_way_to_javascript() {
        assert!(!uses_site(Tag::String, "lift") && uses_site(Tag::I64Number, "take"));
    }

    #[test]
    fn an_unknown_file_is_an_error() {
        assert!(closure(["nothing.js".to_owned()]).is_err());
    }
}
