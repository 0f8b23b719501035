//! A library with a TypeScript module, which imports another file.

use crossing::prelude::*;

const LABEL: &str = js_module!("./label.ts");

#[js_import("label", LABEL)]
pub fn label(text: &str) -> String;
