//! `js_initializer!`: the file that it names.

use proc_macro2::TokenStream;
use syn::LitStr;

use crate::{catalogue as message, report::Report};

/// A JavaScript file beside a Rust file.
pub(crate) struct File {
    /// As it was written.
    pub(crate) path: LitStr,
    /// Without `.` and `..`.
    pub(crate) name: String,
}

/// `"./start.js"`
pub(crate) fn parse(tokens: TokenStream, report: &mut Report) -> Option<File> {
    let Ok(path) = syn::parse2::<LitStr>(tokens.clone()) else {
        if tokens.is_empty() {
            report.error_at(proc_macro2::Span::call_site(), &message::NO_INITIALIZER, &[]);
        } else {
            report.error(tokens, &message::NO_INITIALIZER, &[]);
        }
        return None;
    };
    let text = path.value();
    let is_file = [".js", ".mjs"].iter().any(|ending| text.ends_with(ending));
    if !is_file || text.starts_with('/') || text.contains(['\\', ':']) {
        report.error(&path, &message::NO_INITIALIZER, &[]);
        return None;
    }
    let parts: Vec<_> = text.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    Some(File { name: parts.join("/"), path })
}
