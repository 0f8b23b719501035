//! The tree that the exports' names make.

use std::collections::BTreeMap;

use anyhow::bail;
use serde::Serialize;

use super::model::Export;

/// Exports under a name: a function, or more of them, or both.
#[derive(Default, Serialize)]
pub(super) struct Tree {
    export: Option<Export>,
    children: BTreeMap<String, Tree>,
}

impl Tree {
    pub(super) fn place(&mut self, path: &[&str], export: Export) -> anyhow::Result<()> {
        let mut tree = self;
        for name in path {
            tree = tree.children.entry((*name).to_owned()).or_default();
        }
        if let Some(other) = &tree.export {
            bail!(
                "`{}` and `{}` are both exported as `{}`: give one of them another name, #[js_export(name = \"…\")]",
                other.rust_path,
                export.rust_path,
                path.join(".")
            );
        }
        tree.export = Some(export);
        Ok(())
    }
}
