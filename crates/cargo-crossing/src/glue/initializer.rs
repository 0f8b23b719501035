//! Initializers: JavaScript modules of crates that take part in the start of instances.

use std::path::{Path, PathBuf};

use anyhow::ensure;
use serde::Serialize;

use crate::collocated::FOLDER;

/// A module.
#[derive(Serialize)]
pub(super) struct Initializer {
    /// Its name in messages, and its place in the folder `modules`.
    path: String,
    #[serde(skip)]
    text: String,
}

impl Initializer {
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn new(rust_module: &str, file: &str, text: &str) -> Initializer {
        let path = format!("{}/{file}", rust_module.replace("::", "/"));
        Initializer { path, text: text.to_owned() }
    }

    /// The file and its text.
    pub(super) fn file(&self) -> (PathBuf, Vec<u8>) {
        (Path::new(FOLDER).join(&self.path), self.text.clone().into_bytes())
    }
}

/// Puts them in the order in which they run, as `js/initializers.js` does: those of the program's own crate last.
///
/// # Errors
/// When two of them are one file.
pub(super) fn sort(initializers: &mut [Initializer], app: Option<&str>) -> anyhow::Result<()> {
    initializers.sort_by(|a, b| {
        let is_own = |path: &str| app.is_some() && path.split('/').next() == app;
        (is_own(&a.path), &a.path).cmp(&(is_own(&b.path), &b.path))
    });
    for pair in initializers.windows(2) {
        ensure!(pair[0].path != pair[1].path, "two initializers would be the file modules/{}", pair[0].path);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_come_first() {
        let of = |module: &str, file: &str| Initializer::new(module, file, "");
        let mut all =
            vec![of("app", "a.js"), of("zlib", "x.js"), of("blib::inner", "b.js"), of("blib", "c.js")];
        sort(&mut all, Some("app")).expect("all differ");
        let paths: Vec<_> = all.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["blib/c.js", "blib/inner/b.js", "zlib/x.js", "app/a.js"]);
        all.push(of("app", "a.js"));
        assert!(sort(&mut all, None).is_err());
    }
}
