//! `js_module!`: the name of a module whose file lies beside the Rust file.
//!
//! The name says package, version and file, `crossing:app@1.0.0/src/pages/counter.js`, so that no two files have one name. It
//! comes into the .wasm with the imports that name it, and needs no record of its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::LitStr;

use crate::{catalogue as message, report::Report};

/// What the tool ships, in the words of `crossing_abi::COLLOCATED`.
const SCHEME: &str = "crossing:";
const ENDINGS: [&str; 4] = ["js", "mjs", "ts", "mts"];

/// The module's name, as a text.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let Some(file) = report.ok(syn::parse2::<LitStr>(tokens)) else {
        return report.finish().unwrap_or_default();
    };
    let name = name(&file, &mut report).unwrap_or_default();
    match report.finish() {
        // In braces rustc would complain of them.
        None => quote_spanned!(file.span()=> #name),
        errors => quote_spanned!(file.span()=> { #errors #name }),
    }
}

fn name(file: &LitStr, report: &mut Report) -> Option<String> {
    let text = file.value();
    let ending = Path::new(&text).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !ENDINGS.contains(&ending) {
        report.error(file, &message::NO_SCRIPT, &[]);
        return None;
    }
    // rust-analyzer knows no files.
    let source = file.span().unwrap().local_file()?;
    let place = source.parent()?.join(&text);
    let Ok(real) = fs::canonicalize(&place) else {
        report.error(file, &message::NO_FILE, &[&text]);
        return None;
    };
    let package = fs::canonicalize(env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)?).ok()?;
    let Ok(inside) = real.strip_prefix(&package) else {
        report.error(file, &message::FILE_OUTSIDE, &[]);
        return None;
    };
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let variable = |name| env::var(name).unwrap_or_default();
    let (package, version) = (variable("CARGO_PKG_NAME"), variable("CARGO_PKG_VERSION"));
    Some(format!("{SCHEME}{package}@{version}/{}", parts.join("/")))
}
