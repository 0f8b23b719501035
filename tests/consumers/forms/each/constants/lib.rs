//! Constants as name and module.

use crossing::prelude::*;

mod names {
    pub(crate) const NAME: &str = concat!("by", "Const");
    pub(crate) const MODULE: &str = "forms";
}

/// An import.
#[inline]
#[js_import(names::NAME, module = names::MODULE)]
pub fn import(n: i32) -> i32;
